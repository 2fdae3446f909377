/** Values that stand for what is expected of them: `.red`, and what a case of an enumeration holds. */
import { expectedType } from '../../../server/src/linker/inference/contexts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { EXPECTED } from '../expected.ts';
import { PAYLOAD } from '../patterns.ts';

/** The type of such a literal; undefined for any other. */
export function literalOf(linking: Linking, view: FileView, index: number): Type | undefined {
  const expression = view.expression(index);
  if (expression === undefined) return undefined;
  if (expression.name === EXPECTED) return expectedAt(linking, view, index);
  if (expression.name.startsWith(PAYLOAD)) return heldBy(linking, view, expression.operand, Number(expression.name.slice(PAYLOAD.length)));
  return undefined;
}

/** What is expected of the longest path that begins with the literal. */
function expectedAt(linking: Linking, view: FileView, index: number): Type {
  let at = index;
  for (let next = index + 1; next <= index + FURTHEST; next++) {
    if (view.expression(next)?.operand !== at) continue;
    at = next;
    if (view.use(at) === undefined) continue;
    const { type } = expectedType(linking, view, at);
    if (type.kind !== 'unknown') return type;
  }
  return UNKNOWN;
}

const FURTHEST = 12;

/** `.b(let x)`: the associated value at a place, of the case that the operand names. */
function heldBy(linking: Linking, view: FileView, operand: number, place: number): Type {
  const member = view.expression(operand);
  if (member === undefined || member.operation !== 'member') return UNKNOWN;
  const whole = linking.ask.evaluate(linking, view, member.operand).type;
  if (member.name === 'some') return whole;
  return unionOf(
    partsOf(whole).flatMap((part): readonly Type[] => {
      if (part.kind === 'builtin' && part.name === 'Result') return [part.args[member.name === 'failure' ? 1 : 0] ?? UNKNOWN];
      if (part.kind !== 'instance') return [];
      return linking.ask.membersOfDefinition(linking, part.entity, member.name).map((each) => {
        const parameter = parametersOf(each)[place];
        return parameter === undefined ? UNKNOWN : declaredType(linking, each.view, each.view.scopeOf(each.symbol), parameter.type);
      });
    }),
  );
}

/** What `a + b` gives: what an operator of the folder says, else what the language says of its own types. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, type Entity, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { OPERATOR } from '../values.ts';
import { distance, NUMBERS } from './distance.ts';

/** Undefined for what is no operator. */
export function resultOfOperator(linking: Linking, view: FileView, expression: Index): Type | undefined {
  if (view.expression(expression)?.name !== OPERATOR) return undefined;
  const parts = view.parts(expression);
  const [left = UNKNOWN, right = UNKNOWN] = parts.map((part) => linking.ask.evaluate(linking, view, part.expression).type);
  const sign = parts[0]?.name ?? '';
  const written = [left, right].flatMap((type) => operatorsOf(linking, type, sign));
  const [meant, ...others] = written.filter((entity) => takes(linking, entity, [left, right]));
  if (meant === undefined) return resultOfLanguage(sign, left, right);
  const isOpen = others.length > 0 && (left.kind === 'unknown' || right.kind === 'unknown');
  return isOpen ? UNKNOWN : resultOfCall(linking, meant, undefined).type;
}

function operatorsOf(linking: Linking, type: Type, sign: string): readonly Entity[] {
  if (type.kind !== 'instance') return [];
  const all = membersOfDefinition(linking, type.entity, 'operator');
  return all.filter(({ view, symbol }) => SIGN.exec(view.symbol(symbol)?.signature ?? '')?.[1] === sign);
}

const SIGN = /\boperator\s*([^\s\w(]+)/;

function takes(linking: Linking, { view, symbol }: Entity, given: readonly Type[]): boolean {
  const parameters = view.parameters(symbol);
  const fits = (type: string, place: number): boolean => {
    const value = given[place] ?? UNKNOWN;
    return value.kind === 'unknown' || distance(linking, declaredType(linking, view, view.scopeOf(symbol), type), value) !== undefined;
  };
  return parameters.length === given.length && parameters.every(({ type }, place) => fits(type, place));
}

/** https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#12473-binary-numeric-promotions */
function resultOfLanguage(sign: string, left: Type, right: Type): Type {
  if (left.kind !== 'builtin' || right.kind !== 'builtin') return left;
  if (sign === '+' && right.name === 'string') return right;
  if (sign === '-' && MOMENTS.has(left.name) && left.name === right.name) return builtin('TimeSpan');
  const [one, other] = [NUMBERS.indexOf(left.name), NUMBERS.indexOf(right.name)];
  if (one < 0 || other < 0) return left;
  const wider = sign === '<<' || sign === '>>' ? one : Math.max(one, other);
  return builtin(NUMBERS[Math.max(wider, NUMBERS.indexOf('int'))] ?? left.name);
}

/** What lies between two of them is no third. */
const MOMENTS: ReadonlySet<string> = new Set(['DateTime', 'DateTimeOffset']);

/** Values that end with the expression they stand in, and methods that are only called on such, or never: `A& f() &; A&& f() &&`. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, partsOf } from '../../../server/src/linker/types/types.ts';

interface Expression {
  readonly operation: string;
  readonly operand: number;
  readonly name: string;
}

const MOVED = /^(?:std\.)?move$/;

/** What calls give ends with the expression, unless it is a reference to something else. Undefined where that is not known. */
export function isTemporary(linking: Linking, view: FileView, { operation, operand, name }: Expression): boolean | undefined {
  switch (operation) {
    case 'name':
    case 'member':
      return false;
    case 'index':
      return name === '&';
    case 'literal':
      // A text in quotes is there as long as the program.
      return !name.endsWith('*');
    case 'new':
    case 'self':
      return true;
    case 'cast':
      return !name.endsWith('&') || name.endsWith('&&');
    case 'call':
      return isGivenTemporary(linking, view, operand);
    default:
      return undefined;
  }
}

function isGivenTemporary(linking: Linking, view: FileView, callee: number): boolean | undefined {
  const parts = partsOf(linking.ask.evaluate(linking, view, callee).type);
  const [first] = parts;
  if (first?.kind === 'builtin') return MOVED.test(first.name) ? true : undefined;
  const entities = parts.flatMap((part) => (part.kind === 'definition' ? [part.entity] : []));
  const [called] = byTemporary(linking, view, entities, view.expression(callee)?.operand ?? -1);
  if (called === undefined) return undefined;
  const written = called.view.symbol(called.symbol)?.type ?? '';
  return !written.endsWith('&') || written.endsWith('&&');
}

/** Of methods that say on which values they are called those for the one that an expression gives. */
export function byTemporary(linking: Linking, view: FileView, methods: readonly Entity[], receiver: number): readonly Entity[] {
  if (methods.length <= 1 || receiver < 0 || !methods.some((each) => signOf(each) === '&&')) return methods;
  const value = view.expression(receiver);
  const isShort = value === undefined ? undefined : isTemporary(linking, view, value);
  if (isShort === undefined) return methods;
  const wanted = methods.filter((each) => signOf(each) !== (isShort ? '&' : '&&'));
  return wanted.length > 0 ? wanted : methods;
}

/** `&` behind the parameters of a method. */
export function signOf({ view, symbol }: Entity): string {
  const [, sign = ''] = /\)\s*(?:const\s*)?(&&?)\s*(?:noexcept\b.*)?$/.exec(view.symbol(symbol)?.signature ?? '') ?? [];
  return sign;
}

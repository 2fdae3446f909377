/** Vue's components as objects of options: `this` in any of their functions is the component, with all that the options give it. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Meaning, partsOf } from '../../../server/src/linker/types/types.ts';

/** What else a function of the options finds in `this`: the members of the other options, and of mixins. */
export function optionBases(linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  if (view.language !== 'vue') return [];
  const component = componentOf(view, symbol);
  return component < 0 ? [] : optionsOf(linking, { view, symbol: component }, 0);
}

const DEEPEST = 4;

/** The object that is the default export, when the symbol is that or one of its options; -1. */
function componentOf(view: FileView, symbol: number): number {
  let at = symbol;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    const fact = view.symbol(at);
    if (fact === undefined) return -1;
    if (fact.container < 0) return fact.name === 'default' ? at : -1;
    at = fact.container;
  }
  return -1;
}

const OPTIONS = ['methods', 'computed', 'props', 'inject'];

function optionsOf(linking: Linking, { view, symbol }: Entity, depth: number): readonly Meaning[] {
  linking.reader.note(view, view.symbol(symbol)?.name ?? '');
  const own = OPTIONS.flatMap((name) => view.members(symbol, name)).map(
    (each): Meaning => ({ kind: 'symbol', entity: { view, symbol: each } }),
  );
  return depth >= DEEPEST ? own : [...own, ...mixinsOf(linking, { view, symbol }, depth)];
}

/** `mixins: [A, B]`. */
function mixinsOf(linking: Linking, { view, symbol }: Entity, depth: number): readonly Meaning[] {
  return view.members(symbol, 'mixins').flatMap((mixins) => {
    const list = view.binding(view.bindingOf(mixins))?.initializer ?? -1;
    const held = view.parts(list).flatMap(({ expression }) => partsOf(linking.ask.evaluate(linking, view, expression).type));
    return held.flatMap((part) => (part.kind === 'definition' ? optionsOf(linking, part.entity, depth + 1) : []));
  });
}

/** Functions, members, constructors: the grammar keeps signatures and bodies apart. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, made, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { chained } from './chains.ts';
import { typed } from './typeGroups.ts';

/** What a signature makes; the last identifier of a constructor's is its name. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  function_signature: 'function_definition',
  getter_signature: 'getter_definition',
  setter_signature: 'setter_definition',
  operator_signature: 'operator_definition',
  constructor_signature: 'constructor_definition',
  constant_constructor_signature: 'constructor_definition',
  factory_constructor_signature: 'factory_definition',
  redirecting_factory_constructor_signature: 'factory_definition',
};

export function isSignature(type: string): boolean {
  return Object.hasOwn(DEFINITIONS, type);
}

interface Callable {
  /** Where it starts. */
  readonly start: number;
  /** Words before the signature. */
  readonly words: readonly Shaped[];
  readonly signature: number;
  /** What stands between signature and body: initialisers. */
  readonly more: readonly Shaped[];
  /** Record of the body, or -1. */
  readonly body: number;
}

export function callable(tree: PlainTree, { start, words, signature, more, body }: Callable): Shaped {
  const type = tree.typeOf(signature);
  const definition = DEFINITIONS[type] ?? 'function_definition';
  const isMaker = definition === 'constructor_definition' || definition === 'factory_definition';
  const inside = isMaker ? makerParts(tree, signature) : signatureParts(tree, signature);
  const behind = body < 0 ? [] : bodyParts(tree, body);
  const isOpen = body < 0 && !isMaker ? 'signature_only_' : '';
  return { ...made(`${isOpen}${definition}`, [...words, ...inside, ...more, ...behind]), at: start };
}

function signatureParts(tree: PlainTree, signature: number): readonly Shaped[] {
  const items = typed(tree, tree.childrenOf(signature).map(kept), 'type');
  return items.map((item) => {
    switch (item.type === undefined ? tree.typeOf(item.record) : item.type) {
      case 'formal_parameter_list':
        return under('parameters', item);
      case 'type_parameters':
        return under('type_parameters', item);
      case 'binary_operator':
      case 'tilde_operator':
      case '[]':
      case '[]=':
        return { record: item.record, field: 'name', items: [] };
      default:
        return item;
    }
  });
}

/** `A.named(...)`: the class is said again, which is no reference worth having; without a name of its own a constructor has that of its class. */
function makerParts(tree: PlainTree, signature: number): readonly Shaped[] {
  const children = tree.childrenOf(signature);
  const list = children.findIndex((child) => tree.typeOf(child) === 'formal_parameter_list');
  const before = list < 0 ? children : children.slice(0, list);
  const names = before.filter((child) => tree.typeOf(child) === 'identifier');
  const items: Shaped[] = before.filter((child) => tree.typeOf(child) !== 'identifier').map(kept);
  const name = names.at(-1);
  if (name !== undefined) items.push(under('name', kept(name)));
  if (list >= 0) items.push(under('parameters', kept(children[list] as number)));
  const rest = list < 0 ? [] : children.slice(list + 1);
  if (rest.length > 0) items.push(made('redirected', redirected(tree, rest)));
  return items;
}

/** `= B<T>.named`: the constructor that is called instead. */
function redirected(tree: PlainTree, rest: readonly number[]): readonly Shaped[] {
  const [type, ...others] = rest.map(kept);
  const name = others.findLast((item) => /^(type_)?identifier$/.test(tree.typeOf(item.record)));
  if (type === undefined) return [];
  if (name === undefined) return typed(tree, rest.map(kept));
  return [made('access', [under('object', type), under('name', name)])];
}

/** Words such as `async`, and the block or the expression. */
export function bodyParts(tree: PlainTree, body: number): readonly Shaped[] {
  const children = tree.childrenOf(body);
  const items = chained(tree, children.map(kept));
  return items.map((item) => {
    const type = item.type ?? tree.typeOf(item.record);
    return type === 'async' || type === 'async*' || type === 'sync*' || type.endsWith('comment') ? item : under('body', item);
  });
}

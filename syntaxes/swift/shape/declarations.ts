/** Declarations: what sort of type it is, properties one by one, parameters in a list, result types told from names. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { childOf, kept, made, textBefore, under, word } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { bodyOf } from './expressions.ts';
import { newNames } from './statements.ts';
import { isType } from './types.ts';

const SORTS: Readonly<Record<string, string>> = {
  class: 'class_declaration',
  actor: 'class_declaration',
  struct: 'struct_declaration',
  enum: 'enum_declaration',
  extension: 'extension_declaration',
};

/** A declaration of a type by its word. */
export function typeSort(tree: PlainTree, node: number): Shaped {
  const children = tree.childrenOf(node);
  const at = children.findIndex((child) => tree.fieldOf(child) === 'name');
  const [, sort = 'class'] = /\b(class|actor|struct|enum|extension)\s*$/.exec(textBefore(tree, children, at, node)) ?? [];
  return { record: node, type: SORTS[sort] ?? 'class_declaration' };
}

/** The name of an extension is that of what it extends. */
export function typeDeclaration(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).map((child) => {
    if (tree.typeOf(child) === 'type_parameters') return under('type_parameters', kept(child));
    if (tree.fieldOf(child) === 'name' && isType(tree, child))
      return under('name', word('extended_name', tree.startOf(child), endOfName(tree, child)));
    return kept(child);
  });
}

/** `Array<Int>` extends Array. */
function endOfName(tree: PlainTree, type: number): number {
  const types = childOf(tree, type, 'type_arguments');
  return types < 0 ? tree.endOf(type) : tree.startOf(types);
}

/** One node for each name of a declaration. `type` is what it is: in a file, in a type, in a function. */
export function properties(tree: PlainTree, node: number, type: string): readonly Shaped[] {
  const words: Shaped[] = [];
  const groups: { name: number; items: Shaped[]; isComputed: boolean }[] = [];
  for (const child of tree.childrenOf(node)) {
    const sort = tree.typeOf(child);
    const group = groups.at(-1);
    if (sort === 'modifiers' || sort === 'value_binding_pattern') words.push(kept(child));
    else if (sort === 'pattern' && tree.fieldOf(child) === 'name') groups.push({ name: child, items: [], isComputed: false });
    else if (group === undefined) words.push(kept(child));
    else if (sort === 'type_annotation') group.items.push(...annotated(tree, child));
    else if (sort === 'computed_property' || sort === 'protocol_property_requirements') {
      group.isComputed ||= sort === 'computed_property';
      group.items.push(...bodyIn(tree, child));
    } else group.items.push(tree.fieldOf(child) === 'value' || sort === 'willset_didset_block' ? kept(child) : under('value', kept(child)));
  }
  return groups.map(({ name, items, isComputed }, place) => {
    const own = [
      ...(place === 0 ? words : words.filter(({ record }) => tree.typeOf(record) !== 'modifiers')),
      under('name', nameOf(tree, name)),
      ...items,
    ];
    // `var x, y: Int`: the type is that of all.
    const later = groups.slice(place + 1).find((each) => each.items.length > 0);
    const shared =
      items.length === 0 && later !== undefined ? later.items.filter(({ field }) => field === 'type').map((item) => echo(tree, item)) : [];
    const made1 = made(isComputed ? (type === 'property' ? 'computed_property_definition' : `computed_${type}`) : type, [
      ...own,
      ...shared,
    ]);
    return place === 0 ? { ...made1, at: tree.startOf(node) } : { ...made1, at: tree.startOf(name) };
  });
}

/** A type that is read elsewhere. */
function echo(tree: PlainTree, item: Shaped): Shaped {
  return { ...word('type_echo', tree.startOf(item.record), tree.endOf(item.record)), field: 'type' };
}

function annotated(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).map((child) => under(isType(tree, child) ? 'type' : '', kept(child)));
}

/** The body of a function or of a getter without words, or accessors. */
function bodyIn(tree: PlainTree, node: number): readonly Shaped[] {
  const statements = childOf(tree, node, 'statements');
  return [under('body', statements < 0 ? kept(node) : bodyOf(tree, statements))];
}

/** The bare name, or the pattern that takes a value apart. */
function nameOf(tree: PlainTree, pattern: number): Shaped {
  const children = tree.childrenOf(pattern).filter((child) => tree.typeOf(child) !== 'value_binding_pattern');
  const [only] = children;
  if (only !== undefined && children.length === 1 && tree.typeOf(only) === 'simple_identifier') return kept(only);
  return newNames(tree, pattern);
}

/** Functions, initialisers, subscripts: parameters and their defaults in a list, the result behind them. */
export function callable(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const parameters = children.flatMap((child, place) =>
    tree.typeOf(child) === 'parameter' ? [parameter(tree, child, defaultOf(tree, children, place))] : [],
  );
  const found = children.flatMap((child) => partOfCallable(tree, child));
  const named = found.some(({ field }) => field === 'name') ? [] : wordName(tree, node);
  const first = children.find((child) => tree.typeOf(child) === 'parameter');
  const list: Shaped[] = first === undefined ? [] : [under('parameters', made('parameters', parameters))];
  const isClass = /\bclass\s+(func|subscript|var)\b/.test(
    tree.text.slice(tree.startOf(node), tree.startOf(node) + 120).split('{')[0] ?? '',
  );
  const mark = isClass ? [word('static_mark', tree.startOf(node), tree.startOf(node))] : [];
  const isModifiers = (item: Shaped): boolean => item.record >= 0 && tree.typeOf(item.record) === 'modifiers';
  const ordered = [
    ...found.filter(isModifiers),
    ...mark,
    ...named,
    ...found.filter(({ field }) => field === 'name' || field === 'type_parameters'),
  ];
  return [...ordered, ...list, ...found.filter((item) => !ordered.includes(item))];
}

function partOfCallable(tree: PlainTree, child: number): readonly Shaped[] {
  const type = tree.typeOf(child);
  if (type === 'parameter' || tree.fieldOf(child) === 'default_value') return [];
  if (type === 'function_body') return bodyIn(tree, child);
  if (type === 'computed_property') return bodyIn(tree, child);
  if (type === 'simple_identifier') return [under('name', kept(child))];
  if (type === 'type_parameters') return [under('type_parameters', kept(child))];
  return [under(isType(tree, child) ? 'type' : '', kept(child))];
}

/** `init`, `deinit`, `subscript`, and operators have names that are no identifiers. */
function wordName(tree: PlainTree, node: number): readonly Shaped[] {
  const start = tree.startOf(node);
  const match = /\b(init|deinit|subscript)\b|\bfunc\s+([^\s(<\w]+|<+=?|[^\w\s(]+)(?=\s*[<(])/.exec(
    tree.text.slice(start, Math.min(tree.endOf(node), start + 400)),
  );
  if (match === null) return [];
  const [whole, plain, operator] = match;
  const at = start + match.index + (plain === undefined ? whole.length - (operator ?? '').length : 0);
  return [{ ...word('word_name', at, at + (plain ?? operator ?? '').length), field: 'name' }];
}

function defaultOf(tree: PlainTree, children: readonly number[], place: number): number {
  for (let at = place + 1; at < children.length; at++) {
    const child = children[at] as number;
    if (tree.fieldOf(child) === 'default_value') return child;
    if (tree.typeOf(child) === 'parameter') return -1;
  }
  return -1;
}

/** `label name: Type = value`. */
function parameter(tree: PlainTree, node: number, value: number): Shaped {
  const children = tree.childrenOf(node);
  const names = children.filter((child) => tree.typeOf(child) === 'simple_identifier');
  const type = children.findLast((child) => isType(tree, child));
  const isRest = tree.text.slice(Math.max(0, tree.endOf(node) - 3), tree.endOf(node)) === '...';
  const named = made(
    'parameter_name',
    names.map((name, place) => under(place === names.length - 1 ? 'name' : 'external_name', kept(name))),
  );
  const typed =
    type === undefined
      ? []
      : [
          under(
            'type',
            isRest ? { ...word('type_echo', tree.startOf(type), tree.endOf(node)), items: [under('', kept(type))] } : kept(type),
          ),
        ];
  return {
    record: node,
    type: isRest ? 'rest_parameter' : 'parameter',
    field: '',
    items: [under('name', named), ...typed, ...(value < 0 ? [] : [under('value', kept(value))])],
  };
}

/** `case a, b(Int, name: String), c = 1`. */
export function enumCases(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const found: { name: number; items: Shaped[] }[] = [];
  const words: Shaped[] = [];
  for (const child of children) {
    if (tree.fieldOf(child) === 'name' && tree.typeOf(child) === 'simple_identifier') found.push({ name: child, items: [] });
    else if (tree.typeOf(child) === 'enum_type_parameters')
      found.at(-1)?.items.push(under('parameters', made('parameters', associated(tree, child))));
    else if (found.length === 0) words.push(kept(child));
    else found.at(-1)?.items.push(under('value', kept(child)));
  }
  return found.map(({ name, items }, place) => {
    const node1 = made('enum_case', [...(place === 0 ? words : []), under('name', kept(name)), ...items]);
    return place === 0 ? { ...node1, at: tree.startOf(node) } : node1;
  });
}

/** Associated values are parameters of the case. */
function associated(tree: PlainTree, node: number): readonly Shaped[] {
  const found: Shaped[] = [];
  let label: Shaped | undefined;
  for (const child of tree.childrenOf(node)) {
    if (tree.typeOf(child) === 'simple_identifier') label = kept(child);
    else if (isType(tree, child)) {
      const named = label === undefined ? [] : [under('name', made('parameter_name', [under('name', label)]))];
      found.push(made('parameter', [...named, under('type', kept(child))]));
      label = undefined;
    }
  }
  return found;
}

/** `T: P`: the first name is the parameter. */
export function typeParameter(tree: PlainTree, node: number): readonly Shaped[] {
  return tree
    .childrenOf(node)
    .map((child) => under(tree.typeOf(child) === 'type_identifier' ? 'name' : isType(tree, child) ? 'type' : '', kept(child)));
}

export function typeAlias(tree: PlainTree, node: number): readonly Shaped[] {
  return tree.childrenOf(node).map((child) => {
    if (tree.typeOf(child) === 'type_parameters') return under('type_parameters', kept(child));
    return isType(tree, child) ? under('type', kept(child)) : kept(child);
  });
}

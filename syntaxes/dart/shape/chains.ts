/** Chains: the grammar writes `a.b(c)..d()` as `a` and what follows it, side by side; here each is made the object of the next. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { bare, fieldOfItem, kept, made, textBefore, typeOfItem, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';

const LINKS: ReadonlySet<string> = new Set([
  'selector',
  'unconditional_assignable_selector',
  'conditional_assignable_selector',
  'argument_part',
  'cascade_section',
]);

/** Items with every chain among them made one item. */
export function chained(tree: PlainTree, items: readonly Shaped[]): readonly Shaped[] {
  const found: Shaped[] = [];
  for (const item of items) {
    const before = found.at(-1);
    if (!LINKS.has(typeOfItem(tree, item)) || before === undefined || item.record < 0 || isComment(tree, before)) {
      found.push(item);
      continue;
    }
    const field = fieldOfItem(tree, before);
    found[found.length - 1] = under(field, linked(tree, before, item.record));
  }
  return found;
}

function isComment(tree: PlainTree, item: Shaped): boolean {
  return typeOfItem(tree, item).endsWith('comment');
}

/** What comes of an object and one link behind it. */
function linked(tree: PlainTree, object: Shaped, link: number): Shaped {
  switch (tree.typeOf(link)) {
    case 'selector': {
      const inner = tree.childrenOf(link).find((child) => !tree.typeOf(child).endsWith('comment'));
      if (inner === undefined) return made('not_null', [under('object', object)]);
      if (tree.typeOf(inner) === 'type_arguments') return made('instantiation', [under('object', object), kept(inner)]);
      return linked(tree, object, inner);
    }
    case 'argument_part':
      return made('invocation', [under('function', object), ...tree.childrenOf(link).map(kept)]);
    case 'cascade_section':
      return object.type === 'cascade'
        ? made('cascade', [...(object.items ?? []), kept(link)])
        : made('cascade', [under('object', object), kept(link)]);
    default:
      return accessed(tree, object, link);
  }
}

function accessed(tree: PlainTree, object: Shaped, link: number): Shaped {
  const isOptional = tree.typeOf(link) === 'conditional_assignable_selector';
  const mark = isOptional ? [{ ...bare(link), items: [] }] : [];
  const inner = tree.childrenOf(link);
  const index = inner.find((child) => tree.typeOf(child) === 'index_selector');
  if (index !== undefined) return made('subscript', [under('object', object), ...mark, ...chained(tree, tree.childrenOf(index).map(kept))]);
  const name = inner.find((child) => tree.typeOf(child) === 'identifier' || tree.typeOf(child) === 'type_identifier');
  if (name !== undefined) return made('access', [under('object', object), ...mark, under('name', kept(name))]);
  // `?[x]` has its value right here, `A.new` has no name.
  if (inner.length > 0) return made('subscript', [under('object', object), ...mark, ...chained(tree, inner.map(kept))]);
  return object;
}

/** `..a(b).c = d`: links behind the value that the cascade is about, and what is assigned. */
export function cascadeSection(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  let target: Shaped = { record: -1, type: 'cascade_target', field: '', items: [], at: tree.startOf(node) };
  let place = 0;
  for (; place < children.length; place++) {
    const child = children[place] as number;
    const type = tree.typeOf(child);
    if (type === 'cascade_selector') target = selected(tree, target, child);
    else if (LINKS.has(type) && type !== 'selector') target = linked(tree, target, child);
    else break;
  }
  const rest = children.slice(place);
  if (rest.length === 0) return [target];
  const isPlain = textBefore(tree, children, place, node).trim() === '=';
  const value = chained(tree, rest.map(kept)).map((item) => under('right', item));
  return [made(isPlain ? 'assignment_expression' : 'compound_assignment', [under('left', target), ...value])];
}

function selected(tree: PlainTree, target: Shaped, selector: number): Shaped {
  const inner = tree.childrenOf(selector);
  const [name] = inner;
  if (name !== undefined && inner.length === 1 && tree.typeOf(name) === 'identifier' && tree.text[tree.startOf(selector)] !== '[')
    return made('access', [under('object', target), under('name', kept(name))]);
  return made('subscript', [under('object', target), ...chained(tree, inner.map(kept))]);
}

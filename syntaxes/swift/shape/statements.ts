/** Conditions and patterns. */
import type { PlainTree, Shaped } from '../../../server/src/syntax/flatten/reshape.ts';
import { kept, made, textBefore, under } from '../../../server/src/syntax/flatten/shapedNodes.ts';
import { isType } from './types.ts';

/** `if let a = b, c, case .d(let e) = f`: bindings, tests and matches one by one. */
export function conditions(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const found: Shaped[] = [];
  for (let place = 0; place < children.length; place++) {
    const next = children[place + 1] ?? -1;
    const isBinding = tree.typeOf(children[place] as number) === 'value_binding_pattern' && next >= 0;
    const read =
      isBinding && tree.fieldOf(next) === 'bound_identifier'
        ? optionalBinding(tree, children, place, node)
        : isCase(tree, children, place, node)
          ? caseCondition(tree, children, place, node)
          : { item: kept(children[place] as number), last: place };
    found.push(read.item);
    place = read.last;
  }
  return found;
}

interface Read {
  readonly item: Shaped;
  /** The place of the last child that belongs to it. */
  readonly last: number;
}

/** `let a: A = b`, and `let a` for `let a = a`. */
function optionalBinding(tree: PlainTree, children: readonly number[], place: number, node: number): Read {
  const name = children[place + 1] as number;
  const annotation = children[place + 2] ?? -1;
  const isTyped = annotation >= 0 && tree.typeOf(annotation) === 'type_annotation';
  const at = place + (isTyped ? 3 : 2);
  const value = children[at] ?? -1;
  const hasValue = value >= 0 && /^\s*=\s*$/.test(textBefore(tree, children, at, node));
  const written = isTyped ? tree.childrenOf(annotation).filter((each) => isType(tree, each)) : [];
  const types = written.map((each) => under('type', kept(each)));
  const item = made('optional_binding', [under('name', kept(name)), ...types, under('value', kept(hasValue ? value : name))]);
  return { item, last: hasValue ? at : at - 1 };
}

/** `case .a(let b) = c`. */
function caseCondition(tree: PlainTree, children: readonly number[], place: number, node: number): Read {
  const end = matchEnd(tree, children, place, node);
  const value = children[end] ?? -1;
  const isBinding = tree.typeOf(children[place] as number) === 'value_binding_pattern';
  const inner = children.slice(place, end).map((child, offset) =>
    // `case let .a(b)`: names inside are new.
    isBinding && tree.typeOf(child) === 'pattern'
      ? { record: child, type: 'binding_pattern', field: '' }
      : matchedPart(tree, children, place + offset, node),
  );
  const item = made('case_condition', [...(value < 0 ? [] : [under('value', kept(value))]), made('case_pattern', inner)]);
  return { item, last: value < 0 ? end - 1 : end };
}

/** The name of a case, or what it holds. */
function matchedPart(tree: PlainTree, children: readonly number[], place: number, node: number): Shaped {
  const child = children[place] as number;
  const isName = tree.typeOf(child) === 'simple_identifier' && isCaseName(tree, children, place, node);
  return under(isName ? 'case_name' : '', kept(child));
}

function isCase(tree: PlainTree, children: readonly number[], place: number, node: number): boolean {
  return tree.fieldOf(children[place] as number) === 'condition' && /\bcase\b[\s.]*$/.test(textBefore(tree, children, place, node));
}

/** The place of what is matched, behind the equals sign. */
function matchEnd(tree: PlainTree, children: readonly number[], place: number, node: number): number {
  for (let at = place + 1; at < children.length; at++) if (/=\s*$/.test(textBefore(tree, children, at, node))) return at;
  return children.length;
}

/** What stands in a pattern, told apart: `.b(let n)`, `let .d(i)`, `let z as B`, `is A`, a value. */
export function patternParts(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const isBinding = children.some((child) => tree.typeOf(child) === 'value_binding_pattern');
  return children.flatMap((child, place): readonly Shaped[] => {
    const type = tree.typeOf(child);
    if (type === 'value_binding_pattern') return [];
    if (type === 'simple_identifier') return nameInPattern(tree, children, place, node);
    if (type === 'pattern') return [{ record: child, type: isBinding ? 'binding_pattern' : 'pattern', field: '' }];
    return [under(isType(tree, child) && place + 1 === children.length ? 'type' : '', kept(child))];
  });
}

/** A new name, the name of a case, or one that stands for a value; labels are none of these. */
function nameInPattern(tree: PlainTree, children: readonly number[], place: number, node: number): readonly Shaped[] {
  const child = children[place] as number;
  if (tree.fieldOf(child) === 'bound_identifier') return [under('name', kept(child))];
  if (isCaseName(tree, children, place, node)) return [under('case_name', kept(child))];
  if (tree.text[tree.endOf(child)] === ':') return [];
  return [under(children.length === 1 ? 'plain_name' : '', kept(child))];
}

function isCaseName(tree: PlainTree, children: readonly number[], place: number, node: number): boolean {
  const before = textBefore(tree, children, place, node);
  return before.trimEnd().endsWith('.') || tree.text[tree.endOf(children[place] as number)] === '(';
}

/** A pattern in which all names are new: `for (a, b) in c`, `let (a, b) = c`. */
export function newNames(tree: PlainTree, node: number, depth = 0): Shaped {
  const inner = patternParts(tree, node).map((item) =>
    item.record >= 0 && tree.typeOf(item.record) === 'pattern' && depth < DEEPEST ? newNames(tree, item.record, depth + 1) : item,
  );
  return { record: node, type: 'binding_pattern', field: '', items: inner };
}

const DEEPEST = 30;

/** `for x in xs where c {}`. */
export function forLoop(tree: PlainTree, node: number): readonly Shaped[] {
  const children = tree.childrenOf(node);
  const item = children.find((child) => tree.fieldOf(child) === 'item');
  const collection = children.find((child) => tree.fieldOf(child) === 'collection');
  if (item === undefined || collection === undefined) return children.map(kept);
  const inner = tree.childrenOf(item).filter((child) => tree.typeOf(child) === 'simple_identifier');
  const isPlain =
    inner.length === 1 && tree.childrenOf(item).every((child) => /simple_identifier|value_binding_pattern/.test(tree.typeOf(child)));
  const name = isPlain ? kept(inner[0] as number) : newNames(tree, item);
  const annotation = children.find((child) => tree.typeOf(child) === 'type_annotation');
  const type = annotation === undefined ? undefined : tree.childrenOf(annotation).find((child) => isType(tree, child));
  const loop = made('loop_variable', [
    under('name', name),
    ...(type === undefined ? [] : [under('type', kept(type))]),
    under('value', kept(collection)),
  ]);
  return [loop, ...children.filter((child) => child !== item && child !== collection && child !== annotation).map(kept)];
}

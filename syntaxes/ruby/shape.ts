/** What Ruby says by words before or behind a definition, put into the definition: its visibility, and whose method it is. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['private_mark', 'protected_mark', 'public_mark', 'static_mark', 'top_level', 'member_target'],
  fields: [],
  parents: [
    'method',
    'singleton_method',
    'body_statement',
    'program',
    'singleton_class',
    'class',
    'module',
    'scope_resolution',
    'assignment',
    'operator_assignment',
  ],
  children: [],
  plan,
};

function plan(tree: PlainTree, node: number): readonly Shaped[] | undefined {
  const children = tree.childrenOf(node);
  switch (tree.typeOf(node)) {
    case 'body_statement':
    case 'program':
      return statements(tree, children, NOTHING);
    case 'singleton_class':
      return children.map((record) =>
        tree.typeOf(record) === 'body_statement' ? { record, items: statements(tree, tree.childrenOf(record), SINGLETON) } : { record },
      );
    case 'class':
    case 'module':
      return children.map((record) => lastName(tree, record));
    case 'method':
    case 'singleton_method':
      return children.map((record) => endless(tree, record));
    case 'scope_resolution':
      return children.length > 1
        ? undefined
        : [{ record: -1, type: 'top_level', field: 'scope', at: tree.startOf(node) }, ...plain(children)];
    case 'operator_assignment':
      return changed(tree, children);
    default:
      return children.map((record) => target(tree, record));
  }
}

/** `a ||= b` gives a variable a value; `a += b` changes the one that it has. */
function changed(tree: PlainTree, children: readonly number[]): readonly Shaped[] {
  const [left = -1, right = -1] = children;
  const isGiven = left < 0 || right < 0 || /\|\||&&/.test(tree.text.slice(tree.endOf(left), tree.startOf(right)));
  return children.map((record) => (record === right && !isGiven ? { record, field: '' } : target(tree, record)));
}

const plain = (records: readonly number[]): Shaped[] => records.map((record) => ({ record }));

interface Marks {
  readonly visibility: string;
  readonly isStatic: boolean;
}

const NOTHING: Marks = { visibility: '', isStatic: false };
const SINGLETON: Marks = { visibility: '', isStatic: true };

/** A bare word counts for all definitions behind it; words with names or definitions behind them for those alone. */
function statements(tree: PlainTree, children: readonly number[], from: Marks): readonly Shaped[] {
  const named = namedMarks(tree, children, from);
  let marks = from;
  return children.map((record): Shaped => {
    const type = tree.typeOf(record);
    if (type === 'identifier') marks = marksAfter(textOf(tree, record), from) ?? marks;
    if (DEFINITIONS.has(type)) return marked(tree, record, named.get(`${nameOf(tree, record)} ${type === 'singleton_method'}`) ?? marks);
    if (BRANCHES.has(type) && (marks.visibility !== '' || marks.isStatic)) return branched(tree, record, marks);
    if (type !== 'call') return { record };
    const own = marksAfter(methodOf(tree, record), from);
    return own === undefined ? { record } : inside(tree, record, own);
  });
}

const DEFINITIONS: ReadonlySet<string> = new Set(['method', 'singleton_method']);

/** Definitions that stand under a condition have what counts for those around it. */
function branched(tree: PlainTree, record: number, marks: Marks): Shaped {
  const items = tree.childrenOf(record).map((child): Shaped => {
    const type = tree.typeOf(child);
    if (DEFINITIONS.has(type)) return marked(tree, child, marks);
    return BRANCHES.has(type) ? branched(tree, child, marks) : { record: child };
  });
  return { record, items };
}

const BRANCHES: ReadonlySet<string> = new Set(['if', 'unless', 'then', 'elsif', 'else']);

function marksAfter(word: string, from: Marks): Marks | undefined {
  if (word === 'private' || word === 'protected' || word === 'public') return { visibility: word, isStatic: from.isStatic };
  if (word === 'private_class_method') return { visibility: 'private', isStatic: true };
  return word === 'module_function' ? { visibility: 'public', isStatic: true } : undefined;
}

/** `private :a, :b`, by name and by whether it is one of the class itself. */
function namedMarks(tree: PlainTree, children: readonly number[], from: Marks): ReadonlyMap<string, Marks> {
  const found = new Map<string, Marks>();
  for (const call of children) {
    if (tree.typeOf(call) !== 'call') continue;
    const word = methodOf(tree, call);
    const marks = marksAfter(word, from);
    if (marks === undefined) continue;
    for (const argument of argumentsOf(tree, call))
      if (tree.typeOf(argument) === 'simple_symbol')
        found.set(`${textOf(tree, argument).slice(1)} ${word === 'private_class_method'}`, marks);
  }
  return found;
}

/** `private def a`. */
function inside(tree: PlainTree, call: number, marks: Marks): Shaped {
  const items = tree.childrenOf(call).map((record): Shaped => {
    if (tree.typeOf(record) !== 'argument_list') return { record };
    return {
      record,
      items: tree.childrenOf(record).map((each) => (DEFINITIONS.has(tree.typeOf(each)) ? marked(tree, each, marks) : { record: each })),
    };
  });
  return { record: call, items };
}

function marked(tree: PlainTree, record: number, { visibility, isStatic }: Marks): Shaped {
  const at = tree.startOf(record);
  const added: Shaped[] = [];
  if (visibility !== '') added.push({ record: -1, type: `${visibility}_mark`, field: '', at });
  if (isStatic) added.push({ record: -1, type: 'static_mark', field: '', at });
  if (added.length === 0) return { record };
  return { record, items: [...added, ...tree.childrenOf(record).map((child) => endless(tree, child))] };
}

function nameOf(tree: PlainTree, definition: number): string {
  const name = tree.childrenOf(definition).find((child) => tree.fieldOf(child) === 'name');
  return name === undefined ? '' : textOf(tree, name);
}

/** The word of a call without a receiver; ''. */
function methodOf(tree: PlainTree, call: number): string {
  const [first] = tree.childrenOf(call);
  return first !== undefined && tree.fieldOf(first) === 'method' ? textOf(tree, first) : '';
}

function argumentsOf(tree: PlainTree, call: number): readonly number[] {
  const list = tree.childrenOf(call).find((child) => tree.typeOf(child) === 'argument_list');
  return list === undefined ? [] : tree.childrenOf(list);
}

function textOf(tree: PlainTree, record: number): string {
  return tree.text.slice(tree.startOf(record), tree.endOf(record));
}

/** `class A::B` defines B; what stands in front of it the hooks read from the text. */
function lastName(tree: PlainTree, record: number): Shaped {
  if (tree.fieldOf(record) !== 'name' || tree.typeOf(record) !== 'scope_resolution') return { record };
  const last = tree.childrenOf(record).at(-1);
  return last === undefined ? { record } : { record: last, field: 'name' };
}

/** `def a = b` has a body of one statement. */
function endless(tree: PlainTree, record: number): Shaped {
  if (tree.fieldOf(record) !== 'body' || tree.typeOf(record) === 'body_statement') return { record };
  return { record: -1, type: 'body_statement', field: 'body', items: [{ record, field: '' }] };
}

/** `a.b = c` calls no b. */
function target(tree: PlainTree, record: number): Shaped {
  const isCall = tree.fieldOf(record) === 'left' && tree.typeOf(record) === 'call';
  return isCall ? { record, type: 'member_target' } : { record };
}

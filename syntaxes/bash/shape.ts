/** Tests of bats, which the grammar reads as three commands: `@test "name" {`, what they do, and `}`. */
import type { PlainTree, Shaped, TreeShape } from '../../server/src/syntax/flatten/reshape.ts';

export const shape: TreeShape = {
  types: ['bats_test'],
  fields: [],
  parents: ['program'],
  children: [],
  plan(tree, node) {
    const children = tree.childrenOf(node);
    return children.some((child) => isTest(tree, child)) ? grouped(tree, children) : undefined;
  },
};

function grouped(tree: PlainTree, children: readonly number[]): readonly Shaped[] {
  const shaped: Shaped[] = [];
  let test: Shaped[] | undefined;
  for (const record of children) {
    if (isTest(tree, record)) {
      test = [];
      shaped.push({ record: -1, type: 'bats_test', items: test });
    }
    (test ?? shaped).push({ record });
    if (nameOf(tree, record) === '}') test = undefined;
  }
  return shaped;
}

function isTest(tree: PlainTree, record: number): boolean {
  return nameOf(tree, record) === '@test';
}

function nameOf(tree: PlainTree, record: number): string {
  if (tree.typeOf(record) !== 'command') return '';
  const start = tree.startOf(record);
  return tree.text.startsWith('@test', start) ? '@test' : tree.text.slice(start, Math.min(tree.endOf(record), start + 2));
}

import { type FlatTree, fieldOf, isMissing, nextAfter, symbolOf } from '../../../server/src/syntax/flatTree.ts';
import type { GrammarTable } from '../../../server/src/syntax/grammarTable.ts';
import { textOf } from '../treeText.ts';

/** A flat tree as indented text: `field: type text`, tokens in quotes, the text of leaves only. */
export function outline(tree: FlatTree, table: GrammarTable): string {
  let lines = '';
  const parents: number[] = [];
  for (let index = 0; index < tree.count; index++) {
    while (parents.length > 0 && index >= nextAfter(tree, parents.at(-1) ?? 0)) parents.pop();
    const symbol = symbolOf(tree, index);
    const type = table.isNamed(symbol) ? table.typeName(symbol) : `"${table.typeName(symbol)}"`;
    const field = table.fieldName(fieldOf(tree, index));
    const leaf = nextAfter(tree, index) === index + 1;
    const text = leaf ? ` ${textOf(tree, index)}` : '';
    lines +=
      `${'  '.repeat(parents.length)}${isMissing(tree, index) ? 'missing ' : ''}${field ? `${field}: ` : ''}${type}${text}`.trimEnd();
    lines += '\n';
    parents.push(index);
  }
  return lines;
}

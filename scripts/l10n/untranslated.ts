/** Finds texts that a person might read and nobody could translate. */
import ts from 'typescript';
import type { Said } from './extract.ts';

/**
 * Strings of one source that read like words of a sentence or a title and are not said with `l10n.t`. What goes to the log, names a module
 * or is a type is left out; so is a string in a line whose own or preceding comment says `Not translated:` and why.
 */
export function untranslatedTexts(file: string, source: string): readonly Said[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (isOutOfSight(node, tree)) return;
    if (isText(node) && isProse(node.text)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (!saysWhy(source, line)) found.push({ key: node.text, text: node.text, file, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

type Text = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** Two words beside each other, or one with a capital. Markup and the product's name are no words. */
function isProse(text: string): boolean {
  if (/[<>]|="|^[\w-]+-src /.test(text)) return false;
  const bare = text.replaceAll(/\$\([\w~-]+\)|command:[\w.?%]*|\b(Skein|Mermaid|Graphviz)\b/g, '');
  return (
    /[A-Za-z]{2,}[,;:]? [A-Za-z(]/.test(bare) || /(^|[\s([*])[A-Z][a-z]+(?![\w.+/-]|$)/.test(bare) || /^[A-Z][a-z]+[.!?…]?$/.test(bare)
  );
}

function isOutOfSight(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isSourceFile(node)) return false;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  // Names of work, for the log.
  if (ts.isStringLiteralLike(node) && ts.isCallExpression(node.parent) && namesWork.test(node.parent.expression.getText(tree))) return true;
  if (ts.isCaseClause(node.parent) && node.parent.expression === node) return true;
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression.getText(tree);
  return /(^|[.])l10n[.]t$/.test(callee) || /(^|[.#])log[.](error|warn|info|debug|trace)$/.test(callee) || callee === 'sentence';
}

const namesWork = /^(guarded(Question|Command|Work)|failureLine)(<.*>)?$/;

function saysWhy(source: string, line: number): boolean {
  const lines = source.split('\n');
  return [lines[line - 1], lines[line - 2]].some((text) => text?.includes('Not translated:') === true);
}

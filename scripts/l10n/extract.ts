/** Collects what `l10n.t` says in sources, so that translators find it in one file. */
import ts from 'typescript';

/** A text that a person may see. */
export interface Said {
  /** As bundles have it: the text, and behind a stroke the comment for translators, when there is one. */
  readonly key: string;
  readonly text: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The texts of one source: first arguments of `l10n.t(...)`, and of `sentence(...)` in server/src/lsp/localize/sentences.ts. Throws when one
 * is not written out, because then nobody could translate it.
 */
export function extractTexts(file: string, source: string): readonly Said[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && marksText(node.expression, file)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const said = saidIn(node.arguments[0]);
      if (said === undefined) throw new Error(`${file}:${line}: ${node.getText().slice(0, 60)} has no text that is written out`);
      found.push({ ...said, file, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function marksText(callee: ts.Expression, file: string): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'sentence' && file.endsWith('localize/sentences.ts');
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 't' &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'l10n' &&
    !isHandedOn(callee, file)
  );
}

/** `translated` hands on a text that stands in the list of sentences. */
function isHandedOn(callee: ts.Expression, file: string): boolean {
  const call = callee.parent;
  return file.endsWith('localize/localize.ts') && ts.isCallExpression(call) && call.arguments[0]?.getText() === 'said';
}

/** `'text'`, or `{ message: 'text', comment: ['for translators'] }`. */
function saidIn(node: ts.Expression | undefined): Pick<Said, 'key' | 'text'> | undefined {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) {
    const text = textOf(node);
    return text === undefined ? undefined : { key: text, text };
  }
  const member = (name: string) => node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name);
  const text = textOf(member('message')?.initializer);
  const comment = member('comment')?.initializer;
  const notes = comment === undefined ? [] : (ts.isArrayLiteralExpression(comment) ? [...comment.elements] : [comment]).map(textOf);
  if (text === undefined || notes.includes(undefined)) return undefined;
  return { key: comment === undefined ? text : `${text}/${notes.join('')}`, text };
}

/** `'a' + 'b'` counts as written out. */
function textOf(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

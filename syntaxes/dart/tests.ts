/** `test('adds', () {...})` of package:test and flutter_test: a symbol, so that it can be found and run. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';

const RUNNERS: ReadonlySet<string> = new Set(['test', 'testWidgets', 'group', 'blocTest', 'testGoldens']);

export function invocation(file: Extraction, node: number): HookAnswer {
  const callee = file.child(node, 'function');
  if (!file.isA(callee, 'identifier') || !RUNNERS.has(file.textAt(callee)) || !file.isA(file.frames.parentNode, 'expression_statement'))
    return 'role';
  const list = file.childOfType(node, 'arguments');
  const [first, ...others] = file.children(list).filter((child) => file.isA(child, 'argument'));
  const title = first === undefined ? -1 : file.firstChild(first);
  const closure = others.map((each) => file.firstChild(each)).find((each) => file.isA(each, 'function_expression'));
  if (!file.isA(title, 'string_literal') || closure === undefined) return 'role';
  const name = file.textAt(title).replace(/^r?['"]+|['"]+$/g, '');
  if (name === '') return 'role';
  const symbol = addSymbol(file, {
    name,
    kind: 'function',
    container: file.owner,
    modifiers: file.textAt(callee) === 'group' ? 0 : Modifier.test,
    nameStart: file.startAt(title) + 1,
    nameEnd: file.endAt(title) - 1,
    start: file.startAt(node),
    end: file.endAt(node),
    signature: `${file.textAt(callee)}(${file.textAt(title)})`,
    type: '',
  });
  file.held.set(closure, symbol);
  return 'role';
}

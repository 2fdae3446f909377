/** Scripts that a script reads or runs. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { endOfPath } from './link/paths.ts';
import { argumentsOf, unquotedWord } from './words.ts';

/** `source x`, `. x`: what x defines is known here afterwards. */
export function source(file: Extraction, node: number): void {
  const script = argumentsOf(file, node).find((each) => file.textAt(each) !== '--');
  const specifier = script === undefined ? '' : unquotedWord(file, script);
  if (script === undefined || !isConstant(specifier)) return;
  addImport(file, { form: 'star', specifier, conditional: file.scope !== 0, statement: node, nameNode: script });
}

/** bats: `load helper` reads helper.bash or helper.sh beside the test. */
export function load(file: Extraction, node: number): void {
  const [script] = argumentsOf(file, node);
  const name = script === undefined ? '' : unquotedWord(file, script);
  if (script === undefined || !isConstant(name)) return;
  const specifier = /\.\w+$/.test(name) ? name : `${name}.bash`;
  addImport(file, { form: 'star', specifier: specifier.replace(/^(?![./$])/, './'), statement: node, nameNode: script });
}

/** A script that runs on its own: it is reached, and its names are not known here. */
export function runScript(file: Extraction, node: number, script: number): void {
  const specifier = unquotedWord(file, script);
  if (!/\.(?:sh|bash|bats|ksh)$/.test(specifier) || !isConstant(specifier)) return;
  addImport(file, { form: 'dynamic', specifier, conditional: true, statement: node, nameNode: script });
}

/** Whether the end of a path is plain to see, whatever it begins with: `$DIR/x.sh`, `$(dirname "$0")/x.sh`. */
function isConstant(specifier: string): boolean {
  const end = endOfPath(specifier);
  return end !== '' && !/[$`*?{}\s]/.test(end);
}

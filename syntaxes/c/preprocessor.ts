/** Macros and includes. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { ImportFlag, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { conditionAt, isHeaderGuard, noteCondition } from './conditions.ts';
import { conditionValue } from './conditionValue.ts';
import { includesInLists } from './listDirectives.ts';
import { addMacroVariables } from './macroVariables.ts';
import { share } from './names.ts';
import { openedBy } from './namespaceMacros.ts';
import { usualSystem } from './usualSystem.ts';
import { FRAGMENTS, isFragment } from './worldNames.ts';

export function include(file: Extraction, node: number): HookAnswer {
  const path = file.child(node, 'path');
  return path >= 0 && addInclude(file, file.startAt(node), file.startAt(path), file.endAt(path)) ? 'done' : 'children';
}

/** Where the grammar knows no includes it takes them for any directive. */
export function otherDirective(file: Extraction, node: number): HookAnswer {
  const path = file.child(node, 'argument');
  const directive = file.child(node, 'directive');
  if (path >= 0 && directive >= 0 && /^#\s*include$/.test(file.textAt(directive)))
    addInclude(file, file.startAt(node), file.startAt(path), file.endAt(path));
  return 'children';
}

/** Those in the middle of lists, which the parser does not see. */
export function addIncludesInLists(file: Extraction): void {
  for (const { start, end } of includesInLists(file.text)) {
    const path = file.text.slice(start, end).search(/["<]/);
    if (path >= 0) addInclude(file, start, start + path, end);
  }
}

/** `#include "a.h"` begins to look in the file's own folder. False for what is no path. */
function addInclude(file: Extraction, start: number, pathStart: number, pathEnd: number): boolean {
  const [written, quoted, bracketed] = /^"([^"\n]+)"|^<([^>\n]+)>/.exec(file.text.slice(pathStart, pathEnd)) ?? [];
  if (written === undefined) return false;
  const specifier = quoted ?? bracketed ?? '';
  if (isFragment(specifier)) addShared(file, FRAGMENTS, specifier.slice(specifier.lastIndexOf('/') + 1), -1, pathStart);
  file.imports.push({
    form: 'star',
    specifier,
    name: '',
    alias: '',
    flags: (quoted === undefined ? 0 : ImportFlag.relative) | (isLeftOut(file, start) ? ImportFlag.conditional : 0),
    start: file.text.indexOf('#', start),
    end: pathStart + written.length,
    nameStart: pathStart,
    scope: file.scope,
  });
  return true;
}

/** Whether a place is in a branch that the usual system does not compile, as far as the words of its conditions say so. */
function isLeftOut(file: Extraction, place: number): boolean {
  const condition = conditionAt(file, place);
  return condition !== '' && conditionValue(condition, usualSystem(file.grammar.name)) === 0;
}

/** `#define NAME`, `#define NAME(x)`: known in all of the file, whatever stands around it. */
export function macro(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'done';
  const written = file.textAt(name);
  const parameters = file.child(node, 'parameters');
  const value = file.child(node, 'value');
  const end = value < 0 ? file.endAt(node) : file.endAt(value);
  const symbol = addSymbol(file, {
    name: written,
    kind: 'macro',
    container: -1,
    modifiers: 0,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start: file.startAt(node),
    end: file.startAt(node) + file.text.slice(file.startAt(node), Math.max(end, file.endAt(name))).trimEnd().length,
    signature: signatureText(file, file.startAt(node), end).replace(/\\\s*/g, ''),
    // What it stands for, where that may decide conditions or overloads.
    type: value < 0 ? '' : (namespacePath(file, value) ?? shortValue(file.textAt(value))),
    // Nobody but its own file has a use for it.
    local: isHeaderGuard(file, node),
  });
  noteCondition(file, symbol);
  if (parameters >= 0)
    for (const each of file.textAt(parameters).slice(1, -1).split(','))
      if (each.trim() !== '')
        file.parameters.push({
          symbol,
          name: each.replaceAll('\\', '').trim(),
          type: '',
          default: '',
          flags: each.includes('...') ? ParameterFlag.rest : 0,
        });
  const isAgain = macrosOf(file).has(written);
  macrosOf(file).add(written);
  file.bindings.add({
    name: file.names.idOf(written),
    kind: 'symbol',
    scope: 0,
    start: file.startAt(name),
    symbol,
    space: SPACE.both,
    // The first definition is known above it, too, where the guard of a header asks for it.
    from: isAgain ? file.startAt(name) : 0,
  });
  share(file, symbol, written);
  if (value >= 0 && file.grammar.name === 'cpp') addMacroVariables(file, symbol, value, parameters < 0 ? '' : file.textAt(parameters));
  return 'done';
}

/** Names of macros that have been defined so far. */
const macrosOf = oncePer((_file: Extraction) => new Set<string>());

/** `namespace a.b` for the text of a macro that opens it. */
function namespacePath(file: Extraction, value: number): string | undefined {
  const names = openedBy(file.textAt(value), file.text)?.flatMap(({ name, isInline }) => (isInline || name === '' ? [] : [name]));
  return names === undefined ? undefined : `namespace ${names.join('.')}`;
}

function shortValue(text: string): string {
  const value = text.replace(/\/\*.*?\*\/|\/\/.*$/g, '').trim();
  return value.length <= LONGEST_VALUE && !value.includes('\n') ? value : '';
}

const LONGEST_VALUE = 40;

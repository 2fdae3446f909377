/**
 * What modules give to those that include them besides their own methods: `base.extend(ClassMethods)` where `included` tells of it, and
 * what ActiveSupport makes of that (https://api.rubyonrails.org/classes/ActiveSupport/Concern.html).
 */
import { scopeOfSymbol } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { classAround, shareConstant } from './constants.ts';
import { methodAround } from './methods.ts';

/** The mark of a module that extends with another one whoever includes it. */
export const INCLUDED = 'included';

/** `base.extend A`, `base.include A` in `self.included(base)`. */
export function toIncluder(file: Extraction, node: number, given: readonly number[], relation: typeof INCLUDED | 'mixesIn'): void {
  const symbol = classAround(file);
  const method = methodAround(file);
  if (symbol < 0 || !/^(?:included|prepended|append_features)$/.test(file.symbols[method]?.name ?? '')) return;
  const [base] = file.parameters.filter((each) => each.symbol === method);
  if (base === undefined || base.name !== file.textAt(file.child(node, 'receiver'))) return;
  // What a module builds on is looked up where the module is, not in its method.
  const scope = scopeOfSymbol(file, symbol);
  for (const each of given) {
    const [name, start] = [file.textAt(each), file.startAt(each)];
    if (!file.isA(each, 'constant') && !file.isA(each, 'scope_resolution')) continue;
    if (relation === INCLUDED) mark(file, symbol, name, start);
    else file.heritage.push({ symbol, relation, name, arguments: '', start, scope });
  }
}

function mark(file: Extraction, symbol: number, name: string, start: number): void {
  file.decorators.push({ symbol, name: INCLUDED, arguments: name, start });
}

/** A concern gives the methods of its ClassMethods to the classes that include it. */
export function asConcern(file: Extraction, symbol: number, given: readonly number[]): void {
  const concern = given.find((each) => /^(?:::)?(?:ActiveSupport::)?Concern$/.test(file.textAt(each)));
  if (concern !== undefined) mark(file, symbol, CLASS_METHODS, file.startAt(concern));
}

const CLASS_METHODS = 'ClassMethods';

export function isClassMethods(file: Extraction, call: number): boolean {
  return file.isA(call, 'call') && file.textAt(file.child(call, 'method')) === 'class_methods';
}

/** `class_methods do ... end` opens that module. */
export function classMethods(file: Extraction, node: number, word: number): HookAnswer {
  const owner = classAround(file);
  if (owner < 0 || file.frames.callable >= 0) return 'role';
  const [start, end] = [file.startAt(word), file.endAt(node)];
  shareConstant(file, CLASS_METHODS, { start, prefix: '', symbol: file.symbols.length });
  const symbol = addSymbol(file, {
    name: CLASS_METHODS,
    kind: 'module',
    container: owner,
    modifiers: 0,
    nameStart: start,
    nameEnd: file.endAt(word),
    start,
    end,
    signature: foldedText(file.text, start, file.endAt(word)),
    type: '',
  });
  openScope(file, node, 'class', symbol);
  file.frames.owner = symbol;
  file.frames.members = symbol;
  return 'children';
}

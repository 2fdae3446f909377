/** Members and bases that the documentation of a class tells: `@property T $x`, `@method T f()`, `@mixin T`, `@extends Repo<T>`. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { docCommentBefore } from '../../server/src/syntax/extract/docs.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { typeAt } from './docTypes.ts';

/** `start` is where the class begins, in front of its attributes and modifiers. */
export function documentedMembers(file: Extraction, owner: number, start: number): void {
  const raw = docCommentBefore(file, start);
  if (!raw.includes('@')) return;
  const from = file.text.lastIndexOf(raw, start);
  for (const { 1: tag = '', index, 0: whole } of raw.matchAll(TAG)) {
    const at = index + whole.length;
    const rest = raw.slice(at, at + MOST_LETTERS);
    if (tag === 'method') documentedMethod(file, owner, rest, from + at);
    else if (tag.startsWith('property')) documentedProperty(file, owner, rest, from + at);
    else documentedBase(file, owner, rest, { start: from + at, isMixin: tag === 'mixin' });
  }
}

const TAG = /@(?:phpstan-|psalm-)?(property(?:-read|-write)?|method|mixin|(?:template-)?(?:extends|implements|use))\b/g;
const MOST_LETTERS = 500;

function documentedProperty(file: Extraction, owner: number, rest: string, at: number): void {
  const { type, end } = typeAt(rest);
  const found = /^\s*\$(\w+)/.exec(rest.slice(end));
  if (found === null) return;
  const nameEnd = end + found[0].length;
  addMember(file, { owner, kind: 'field', name: found[1] ?? '', at, nameEnd, end: nameEnd, type, text: rest, modifiers: 0 });
}

/** `[static] [T] name(T $x)`; `static` alone in front of the name is what it gives. */
function documentedMethod(file: Extraction, owner: number, rest: string, at: number): void {
  const [opening = '', isStatic] = /^\s*(static\s+(?=\S+\s+\w+\s*\())?/.exec(rest) ?? [];
  const isBare = /^\w+\s*\(/.test(rest.slice(opening.length));
  const { type, end } = isBare ? { type: '', end: 0 } : typeAt(rest.slice(opening.length));
  const behind = opening.length + end;
  const found = /^\s*(\w+)\s*\(([^()]*)\)/.exec(rest.slice(behind));
  if (found === null) return;
  const [all, name = ''] = found;
  const nameEnd = behind + all.indexOf(name) + name.length;
  const modifiers = isStatic === undefined ? 0 : Modifier.static;
  addMember(file, { owner, kind: 'method', name, at, nameEnd, end: behind + all.length, type, text: rest, modifiers });
}

interface DocumentedMember {
  readonly owner: number;
  readonly kind: 'field' | 'method';
  readonly name: string;
  /** Offset of the text in the file. */
  readonly at: number;
  /** In the text. */
  readonly nameEnd: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
  readonly modifiers: number;
}

function addMember(file: Extraction, { owner, kind, name, at, nameEnd, end, type, text, modifiers }: DocumentedMember): void {
  addSymbol(file, {
    name,
    kind,
    container: owner,
    modifiers: modifiers | Modifier.declared,
    visibility: 'public',
    nameStart: at + nameEnd - name.length,
    nameEnd: at + nameEnd,
    start: at,
    end: at + end,
    signature: text.slice(0, end).trim(),
    type,
    local: ((file.symbols[owner]?.modifiers ?? 0) & Modifier.local) !== 0,
  });
}

/** The arguments of a base that the class names itself; of a mixin the base as well. */
function documentedBase(file: Extraction, symbol: number, rest: string, { start, isMixin }: { start: number; isMixin: boolean }): void {
  const [, name = '', args = ''] = /^\s*(\\?[\w\\]+)(?:<(.*)>)?/.exec(typeAt(rest).type) ?? [];
  if (name === '') return;
  const scope = file.scopes.parentOf(file.scope);
  if (isMixin) file.heritage.push({ symbol, relation: 'mixesIn', name, arguments: args, start, scope });
  const last = (text: string): string => text.slice(text.lastIndexOf('\\') + 1);
  for (const [index, fact] of file.heritage.entries())
    if (fact.symbol === symbol && fact.arguments === '' && last(fact.name) === last(name))
      file.heritage[index] = { ...fact, arguments: args };
}

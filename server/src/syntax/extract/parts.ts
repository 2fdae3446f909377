/** What a definition is made of, read from its direct children in one go. */
import { Modifier, type SymbolKind, type Visibility } from '../../facts/fileFacts.ts';
import type { CompiledRole } from '../roles/compiledRoles.ts';
import type { ModifierRole, PatternRole } from '../roles/definitionRoles.ts';
import type { ModifierName } from '../roles/uses.ts';
import type { Extraction } from './extraction.ts';
import { foldedText, unquoted } from './text.ts';

/** Records of the parts, -1 for those that are not there. */
export interface Parts {
  readonly name: number;
  readonly parameters: number;
  readonly typeParameters: number;
  readonly type: number;
  readonly value: number;
  readonly body: number;
  /** Sum of `Modifier` flags of the words in front. */
  readonly modifiers: number;
  readonly visibility: Visibility | undefined;
  /** The kind a word in front gives it, such as `get`. */
  readonly kind: SymbolKind | undefined;
  readonly decorators: readonly number[];
}

export function partsOf(extraction: Extraction, node: number, role: CompiledRole): Parts {
  const parts = {
    name: -1,
    parameters: -1,
    typeParameters: -1,
    type: -1,
    value: -1,
    body: -1,
    modifiers: 0,
    visibility: undefined,
    kind: undefined,
    decorators: NO_DECORATORS,
  };
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    if (extraction.isMissing(child)) continue;
    const field = extraction.fieldAt(child);
    if (field > 0) takeField(parts, role, field, child);
    takeRole(extraction, parts, child);
  }
  return parts;
}

type OpenParts = { -readonly [Field in keyof Parts]: Parts[Field] };
const NO_DECORATORS: readonly number[] = [];

function takeField(parts: OpenParts, role: CompiledRole, field: number, child: number): void {
  if (field === role.name && parts.name < 0) parts.name = child;
  else if (field === role.parameters) parts.parameters = child;
  else if (field === role.parameter) parts.parameters = child;
  else if (field === role.typeParameters) parts.typeParameters = child;
  else if (field === role.type) parts.type = child;
  else if (field === role.value) parts.value = child;
  else if (field === role.body) parts.body = child;
}

function takeRole(extraction: Extraction, parts: OpenParts, child: number): void {
  const { role, source } = extraction.roleOf(child);
  if (role === 'modifier') takeModifier(parts, source as ModifierRole);
  else if (role === 'visibility') parts.visibility = visibilityOf(extraction.textAt(child));
  else if (role === 'decorator') parts.decorators = [...parts.decorators, child];
  else if (role === 'modifiers') {
    const end = extraction.after(child);
    for (let inner = child + 1; inner < end; inner = extraction.after(inner)) takeRole(extraction, parts, inner);
  }
}

function takeModifier(parts: OpenParts, role: ModifierRole): void {
  parts.modifiers |= flagsOf(role.modifiers);
  if (role.kind !== undefined) parts.kind = role.kind;
  if (role.visibility !== undefined) parts.visibility = role.visibility;
}

export function flagsOf(modifiers: readonly ModifierName[] | undefined): number {
  let flags = 0;
  if (modifiers !== undefined) for (const modifier of modifiers) flags |= Modifier[modifier];
  return flags;
}

const VISIBILITY_WORDS: Readonly<Record<string, Visibility>> = {
  public: 'public',
  private: 'private',
  protected: 'protected',
  internal: 'internal',
  package: 'package',
  pub: 'public',
  'pub(crate)': 'internal',
  'pub(super)': 'package',
};

function visibilityOf(word: string): Visibility | undefined {
  return VISIBILITY_WORDS[word.trim()];
}

/** The name in a name that has type arguments with it, where the grammar makes them one node: C#'s `a.F<int>`. */
export function bareName(extraction: Extraction, node: number): number {
  for (let at = node, level = 0; at >= 0 && level < 4; level++) {
    if (extraction.roleOf(at).role !== 'wrapper') return at;
    at = extraction.firstChild(at);
  }
  return node;
}

/** The name as the facts keep it: without quotes, a computed one as written unless it is a plain text: `['name']`. */
export function nameText(extraction: Extraction, node: number): string {
  const { text, names } = extraction;
  const start = extraction.startAt(node);
  const end = extraction.endAt(node);
  // Plain identifiers, which almost all names are, share the string of their other occurrences.
  if (isLetter(text.charCodeAt(start)) && end - start < LONG_NAME) return names.text(names.intern(text, start, end));
  const written = foldedText(text, start, end);
  return unquoted(written.startsWith('[') ? (PLAIN_KEY.exec(written)?.[1] ?? written) : written);
}

const LONG_NAME = 100;
const PLAIN_KEY = /^\[\s*('[^'\\]*'|"[^"\\]*")\s*\]$/;

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 36;
}

/** A declared type without the colon or arrow in front of it. */
export function typeText(extraction: Extraction, node: number): string {
  if (node < 0) return '';
  const { text } = extraction;
  let start = extraction.startAt(node);
  while (start < extraction.endAt(node) && isLeadIn(text.charCodeAt(start))) start++;
  const end = extraction.endAt(node);
  const written = text.slice(start, end);
  return written.includes('//') ? withoutComments(written) : foldedText(text, start, end);
}

/** On one line a comment would swallow what stands below it. */
function withoutComments(written: string): string {
  const bare = written.replace(/(^|\s)\/\/[^\n]*/g, '$1');
  return foldedText(bare, 0, bare.length);
}

/** `:`, `?`, `+`, `-` before a colon and white space stand before a type, never at its beginning. */
function isLeadIn(unit: number): boolean {
  return unit === 58 || unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

/** Whether a pattern has several names, so that the declared type is that of none of them. */
export function takesApart(extraction: Extraction, name: number): boolean {
  const role = name < 0 ? undefined : extraction.roleOf(name);
  return role?.role === 'pattern' && (role.source as PatternRole).rest !== true;
}

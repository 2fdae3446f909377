/** Annotations of LuaLS and EmmyLua in comments: classes, fields, aliases, and the types of what a comment stands before. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { docCommentBefore } from '../../server/src/syntax/extract/docs.ts';
import type { DocTypes } from '../../server/src/syntax/extract/docTypeText.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { NEVER } from '../../server/src/syntax/scopes/tables.ts';
import { inheritNamed, makeClass } from './classes.ts';
import { namespaceOfGlobal } from './globals.ts';

/** `---@param x T`, `---@return T`, `---@type T`, `---@generic T`. */
export function readDocTypes(raw: string): DocTypes | undefined {
  const parameters = new Map<string, string>();
  const templates: string[] = [];
  let returns = '';
  let type = '';
  for (const { tag, rest } of tagsOf(raw)) {
    if (tag === 'param') takeParameter(parameters, rest);
    else if (tag === 'return' && returns === '') returns = typeAt(rest);
    else if (tag === 'type') type = typeAt(rest);
    else if (tag === 'generic') templates.push(...rest.split(',').flatMap((each) => /^\s*(\w+)/.exec(each)?.[1] ?? []));
  }
  if (parameters.size === 0 && templates.length === 0 && returns === '' && type === '') return undefined;
  return { parameters, returns, type, self: '', base: '', templates };
}

function takeParameter(parameters: Map<string, string>, rest: string): void {
  const [, name = '', optional = '', written = ''] = /^([\w.]+)(\??)\s+(.*)$/.exec(rest) ?? [];
  const type = typeAt(written);
  if (name !== '' && type !== '') parameters.set(name, optional === '' ? type : `${type}|nil`);
}

interface Tag {
  readonly tag: string;
  readonly rest: string;
  /** Offset of the rest in the text. */
  readonly at: number;
}

function* tagsOf(raw: string): Generator<Tag> {
  const pattern = /^\s*---?\s*@(\w+)[ \t]*(?:\([^)\n]*\)[ \t]*)?/gm;
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    const at = match.index + match[0].length;
    const end = raw.indexOf('\n', at);
    yield { tag: match[1] ?? '', rest: raw.slice(at, end < 0 ? raw.length : end).trim(), at };
  }
}

/** The type at the beginning of a text that goes on with a name or with words. */
function typeAt(text: string): string {
  let depth = 0;
  let before = '';
  for (const { 0: token, index } of text.matchAll(/\s+|\S/g)) {
    if ('(<{['.includes(token)) depth++;
    else if (')>}]'.includes(token)) depth--;
    else if (depth === 0 && token === ',') return text.slice(0, index);
    else if (depth === 0 && token.trim() === '' && !GOES_ON.has(before) && text[index + token.length] !== '|') return text.slice(0, index);
    if (token.trim() !== '') before = token;
  }
  return text;
}

/** Signs behind which a type goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['|', ':']);

export interface ClassTag {
  readonly name: string;
  readonly bases: readonly string[];
  readonly fields: readonly FieldTag[];
  /** Offset of the name in the file. */
  readonly start: number;
}

interface FieldTag {
  readonly name: string;
  readonly type: string;
  readonly visibility: 'public' | 'private' | 'protected' | 'package';
  /** Offset of the name in the file. */
  readonly start: number;
}

/** What the comment right before an offset says of a class. */
export function classTagBefore(file: Extraction, start: number): ClassTag | undefined {
  const raw = hasClasses(file) ? docCommentBefore(file, start) : '';
  return raw.includes('@class') ? classTags(raw, file.text.lastIndexOf(raw, start)).at(-1) : undefined;
}

const hasClasses = oncePer((file: Extraction) => file.text.includes('@class'));

function classTags(raw: string, offset: number): ClassTag[] {
  const tags: (ClassTag & { readonly fields: FieldTag[] })[] = [];
  for (const { tag, rest, at } of tagsOf(raw)) {
    if (tag === 'class') {
      const [, name = '', list = ''] = /^([\w.-]+)(?:<[^>]*>)?\s*(?::\s*([\w.,<> -]+))?/.exec(rest) ?? [];
      const bases = list.split(',').map((each) => each.trim().split(/[\s<]/)[0] ?? '');
      if (name !== '') tags.push({ name, bases: bases.filter((each) => each !== ''), fields: [], start: offset + at });
    } else if (tag === 'field') {
      const [, scope = '', name = '', written = ''] = /^(?:(public|private|protected|package)\s+)?([\w]+)\??\s+(.*)$/.exec(rest) ?? [];
      const visibility = (scope === '' ? 'public' : scope) as FieldTag['visibility'];
      if (name !== '') tags.at(-1)?.fields.push({ name, type: typeAt(written), visibility, start: offset + raw.indexOf(name, at) });
    }
  }
  return tags;
}

/** The table below the comment is the class that it names. */
export function annotateClass(file: Extraction, symbol: number, tag: ClassTag): void {
  makeClass(file, symbol);
  const fact = file.symbols[symbol];
  for (const base of tag.bases) inheritNamed(file, symbol, base, tag.start);
  addFieldTags(file, symbol, tag);
  if (fact !== undefined && (fact.name !== tag.name || fact.container >= 0)) bindType(file, tag, symbol);
  else addShared(file, namespaceOfGlobal(tag.name), tag.name, symbol, tag.start);
}

/** Types are known by the names that annotations give them, and no bare name of the code means one. */
function bindType(file: Extraction, { name, start }: Pick<ClassTag, 'name' | 'start'>, symbol: number): void {
  file.bindings.add({ name: file.names.idOf(name), kind: 'symbol', scope: 0, start, symbol, from: NEVER });
  addShared(file, namespaceOfGlobal(name), name, symbol, start);
}

function addFieldTags(file: Extraction, container: number, { fields }: ClassTag): void {
  for (const { name, type, visibility, start } of fields)
    addSymbol(file, {
      name,
      kind: 'field',
      container,
      modifiers: 0,
      visibility,
      nameStart: start,
      nameEnd: start + name.length,
      start,
      end: start + name.length,
      signature: `${name} ${type}`,
      type,
      local: false,
    });
}

/** Classes and aliases that comments define without a table of theirs. */
export function chunk(file: Extraction): HookAnswer {
  const { comments, text } = file;
  for (let at = 0; at < comments.length; at++) {
    const first = comments[at] as number;
    const start = file.startAt(first);
    if (!TYPE_TAG.test(text.slice(start, start + 40))) continue;
    let last = at;
    while (last + 1 < comments.length && isBelow(file, comments[last] as number, comments[last + 1] as number)) last++;
    const end = file.endAt(comments[last] as number);
    defineTypes(file, text.slice(start, end), start, end);
    at = last;
  }
  return 'role';
}

const TYPE_TAG = /^---?\s*@(?:class|alias|enum)\b/;

function isBelow(file: Extraction, above: number, below: number): boolean {
  return /^[ \t]*\r?\n?[ \t]*$/.test(file.text.slice(file.endAt(above), file.startAt(below)));
}

function defineTypes(file: Extraction, raw: string, offset: number, end: number): void {
  const tags = classTags(raw, offset);
  const isAttached = /^\s*?\r?\n?[ \t]*(?:local\s+)?[A-Za-z_][\w.]*(?:\s*<\w+>)?\s*=(?!=)/.test(file.text.slice(end, end + 300));
  for (const tag of isAttached ? tags.slice(0, -1) : tags) {
    const symbol = defineType(file, tag.name, 'class', tag.start, '');
    for (const base of tag.bases) inheritNamed(file, symbol, base, tag.start);
    addFieldTags(file, symbol, tag);
  }
  for (const { tag, rest, at } of tagsOf(raw)) {
    if (tag !== 'alias') continue;
    const [, name = '', written = ''] = /^([\w.-]+)\s*(.*)$/.exec(rest) ?? [];
    if (name !== '') defineType(file, name, 'type', offset + at, typeAt(written));
  }
}

function defineType(file: Extraction, name: string, kind: 'class' | 'type', start: number, type: string): number {
  const symbol = addSymbol(file, {
    name,
    kind,
    container: -1,
    modifiers: Modifier.declared,
    nameStart: start,
    nameEnd: start + name.length,
    start,
    end: start + name.length,
    signature: `${kind === 'type' ? 'alias' : 'class'} ${name}`,
    type,
    local: false,
  });
  bindType(file, { name, start }, symbol);
  return symbol;
}

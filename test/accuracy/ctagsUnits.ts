/**
 * Symbols against the expectations of universal-ctags' own tests (its folder Units, read in place: it is GPL). A tag counts as found when
 * we have a symbol of that name that begins on that line. Only recall is measured: ctags lists by default what its authors like to see.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineAt } from '../../server/src/base/lineIndex.ts';
import { PackedFacts } from '../../server/src/facts/packFacts.ts';
import { decodeSource } from '../../server/src/syntax/decodeSource.ts';
import { languageOf } from '../../syntaxes/index.ts';
import { parseOnce } from '../linker/parsedTexts.ts';
import { CTAGS_LANGUAGES, type CtagsLanguage, LOCAL } from './ctagsKinds.ts';
import { readTags, type Tag } from './ctagsTags.ts';

export interface UnitsScore {
  readonly language: string;
  readonly cases: number;
  readonly found: number;
  readonly missed: readonly Missed[];
  /** How many tags were not asked for, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
}

export interface Missed {
  readonly kind: string;
  /** `case: line name`. */
  readonly at: string;
}

/** Scores all languages that have a pack, or those wanted. `folder` is a checkout or a bare repository of universal-ctags. */
export function scoreCtagsUnits(folder: string, wanted: readonly string[] | undefined): readonly UnitsScore[] {
  const extracted = existsSync(join(folder, 'Units')) ? undefined : unitsOfBare(folder);
  try {
    return CTAGS_LANGUAGES.filter(
      ({ languages, units }) => wanted === undefined || [...languages, ...units].some((name) => wanted.includes(name)),
    ).flatMap((language) => scoreLanguage(join(extracted ?? folder, 'Units'), language));
  } finally {
    if (extracted !== undefined) rmSync(extracted, { recursive: true, force: true });
  }
}

/** Prints one line a language, then what was missed: by kind, and where; a few lines unless languages were asked for by name. */
export function printCtagsUnits(scores: readonly UnitsScore[], most: number): void {
  for (const { language, cases, found, missed, skipped } of scores) {
    const all = found + missed.length;
    const kinds = countsOf(missed.map(({ kind }) => kind));
    const left = [...skipped].map(([reason, count]) => `${count} (${reason})`).join(', ');
    console.log(`${language}: ${found} of ${all} symbols in ${cases} cases, ${all === 0 ? '-' : (found / all).toFixed(3)}`);
    if (left !== '') console.log(`  not asked for: ${left}`);
    if (kinds !== '') console.log(`  missed by kind: ${kinds}`);
    for (const { kind, at } of missed.slice(0, most)) console.log(`    ${kind} ${at}`);
    if (missed.length > most) console.log(`    and ${missed.length - most} more`);
  }
}

function scoreLanguage(units: string, language: CtagsLanguage): readonly UnitsScore[] {
  const tally: Tally = { found: 0, missed: [], skipped: new Map() };
  let cases = 0;
  for (const unit of language.units) {
    const parent = join(units, unit.endsWith('.r') ? unit : `parser-${unit}.r`);
    // Folders that end with `.b` are known to be wrong, with `.i` not run; with `.t` nobody has looked at what is expected.
    const names = existsSync(parent) ? readdirSync(parent).filter((each) => /\.[dt]$/.test(each)) : [];
    for (const name of names) {
      const before = tally.found + tally.missed.length;
      scoreCase(parent, name, language, tally);
      if (tally.found + tally.missed.length > before) cases++;
    }
  }
  return cases === 0 ? [] : [{ language: language.languages[0] ?? '', cases, ...tally }];
}

interface Tally {
  found: number;
  readonly missed: Missed[];
  readonly skipped: Map<string, number>;
}

function scoreCase(parent: string, name: string, language: CtagsLanguage, tally: Tally): void {
  const folder = join(parent, name);
  const tags = readTags(textOf(join(folder, 'expected.tags')));
  if (EXPANDS_MACROS.test(textOf(join(folder, 'args.ctags')))) {
    skip(tally, 'in a case that has macros expanded, which an index of what is written does not do', tags.length);
    return;
  }
  for (const [file, own] of Map.groupBy(tags, (tag) => tag.file)) {
    const source = sourceOf(join(folder, file), language);
    if (source === undefined) continue;
    const firstFunction = Math.min(...own.filter(({ kind }) => kind === 'f').flatMap((tag) => tag.linesIn(source.lines)));
    for (const tag of own) {
      const reason = reasonToSkip(tag, language) ?? language.wrong?.[`${name} ${tag.name}`];
      const at = tag.linesIn(source.lines);
      if (reason !== undefined) skip(tally, reason, 1);
      else if (language.localBehindFunction?.includes(tag.kind) && at.every((line) => line > firstFunction)) skip(tally, LOCAL, 1);
      else if (at.some((line) => [tag.name, tag.written].flatMap(namesOf).some((each) => source.symbols.has(`${line} ${each}`))))
        tally.found++;
      else tally.missed.push({ kind: tag.kind, at: `${name}/${file}:${at.map((line) => line + 1).join()} ${tag.name}` });
    }
  }
}

/** Macros that are given to ctags, and those of the file where ctags is asked to expand them. Such cases count as a whole or not at all. */
const EXPANDS_MACROS = /^(?:-D|--param-CPreProcessor\._expand=1)/m;

function skip({ skipped }: Tally, reason: string, count: number): void {
  skipped.set(reason, (skipped.get(reason) ?? 0) + count);
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

interface Source {
  readonly lines: readonly string[];
  /** `line name`, for every line from the beginning of a symbol to its name. */
  readonly symbols: ReadonlySet<string>;
}

function sourceOf(path: string, { languages }: CtagsLanguage): Source | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const language = languageOf(path, bytes);
  const packed = language !== undefined && languages.includes(language) ? parseOnce(language, bytes) : undefined;
  if (packed === undefined) return undefined;
  const facts = new PackedFacts(packed);
  const symbols = new Set<string>();
  const { text } = decodeSource(bytes);
  // As ctags counts lines: a lone carriage return, which ends a line in the index, ends none here.
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  for (const { name, start, nameStart, nameEnd } of facts.symbols) {
    for (let line = lineAt(lineStarts, start); line <= lineAt(lineStarts, nameStart); line++) {
      // As it is written: the name of an implementation (Elixir's `defimpl Size, for: X`) says for what it is as well.
      symbols.add(`${line} ${text.slice(nameStart, nameEnd)}`);
      for (const each of namesOf(unescapedName(name))) symbols.add(`${line} ${each}`);
    }
  }
  return { lines: text.split(/\r?\n/), symbols };
}

/** A name as it stands in the source, with the escapes of JavaScript read as ctags reads them. */
function unescapedName(name: string): string {
  return name
    .replace(/\\\r?\n/g, '')
    .replace(/\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g, (_, point: string | undefined, unit: string | undefined) =>
      String.fromCodePoint(Number.parseInt(point ?? unit ?? '', 16)),
    )
    .replace(/\p{Surrogate}/gu, '\uFFFD'.repeat(3));
}

/** A name as it is and its last part: ctags and we may differ in how much of a container they put into it. */
function namesOf(name: string): readonly string[] {
  const plain = name.replace(/\s+/g, '').replace(/^["'`:$@%&*]+|["'`:]+$/g, '');
  const last = /[\w$!?~=-]+$/.exec(plain)?.[0] ?? plain;
  return plain === last || plain.startsWith('operator') ? [plain] : [plain, last];
}

function reasonToSkip({ name, kind, fields }: Tag, { skipped = {}, names, localWhenInside = [] }: CtagsLanguage): string | undefined {
  const language = fields.get('language');
  const roles = fields.get('roles');
  const extras = fields.get('extras') ?? '';
  if (language !== undefined && !names.includes(language)) return 'in another language';
  if (roles !== undefined && roles !== '' && !roles.split(',').includes('def')) return 'a reference';
  if (/\b(?:reference|qualified|pseudo|inputFile|linkName)\b/.test(extras)) return 'an extra of ctags';
  if (
    /^__anon|^anon(?:ymous)?(?:Func\w*|Record\w*|Object|DataFrame|Vec|_)?[\da-f]{6,}|^Anonymous(?:Function|Class)|^anon_(?:class|enum)_|\banonymous\b|^<lambda>$/.test(
      name + extras,
    )
  )
    return 'a name that ctags made up';
  if ([...fields.values()].some((value) => /(?:^|\.)anonymousObject[\da-f]{6,}/.test(value)))
    return 'keys of an object without a name are no symbols';
  if (localWhenInside.includes(kind) && CALLABLES.some((field) => fields.has(field))) return LOCAL;
  return skipped[kind];
}

/** What ctags calls that which has locals. */
const CALLABLES = ['function', 'method', 'subprogram', 'task', 'prototype', 'property', 'sequence', 'covergroup', 'checker'];

function countsOf(kinds: readonly string[]): string {
  return [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `${kind} ${all.length}`).join(', ');
}

/** A bare repository has no files: its Units are unpacked for the time of the run. */
function unitsOfBare(folder: string): string {
  const target = mkdtempSync(join(tmpdir(), 'skein-ctags-'));
  mkdirSync(target, { recursive: true });
  const archive = execFileSync('git', ['--git-dir', folder, 'archive', 'HEAD', 'Units'], { maxBuffer: 2 ** 30 });
  execFileSync('tar', ['x', '-C', target], { input: archive });
  return target;
}

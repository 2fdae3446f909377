/** Everywhere that a definition is named. */
import { offsetAt } from '../../base/lineIndex.ts';
import type { Index, Offset } from '../../facts/fileFacts.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { ReferenceOptions, ReferenceSite, References } from '../codeGraph.ts';
import type { FilePosition } from '../codeIndex.ts';
import { identifierAt, importedName } from '../questions/identifiers.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { type Asked, askedSymbol } from './asked.ts';
import type { Cut } from './callers.ts';
import { readersOf, referencesTo } from './callSites.ts';
import { callerId, type GraphView, hitOf, includes, nameRange } from './graphView.ts';

/** Files that are looked into between two looks at how many references there are. */
const FILES_AT_A_TIME = 8;

export function referencesOf(
  view: GraphView,
  of: string | FilePosition,
  options: ReferenceOptions & { readonly definitions: (at: FilePosition) => readonly FilePosition[] },
): Cut<References> {
  if (typeof of === 'string') return referencesOfSymbol(view, askedSymbol(view, of), options);
  const local = localAt(view, of);
  if (local !== undefined) return { value: { roots: [], references: local }, truncated: false };
  return referencesOfSymbol(view, symbolsAt(view, options.definitions(of)), options);
}

/** The symbols whose names stand at the positions. */
function symbolsAt({ files }: GraphView, positions: readonly FilePosition[]): Asked {
  const records = positions.flatMap(({ path, line, column }) => {
    const file = files.store.placedFile(path);
    if (file === undefined) return [];
    return [...files.symbols(file.id).values()].filter((each) => each.line === line && each.column === column);
  });
  return { records, targets: records.map(targetOfRecord) };
}

function referencesOfSymbol(view: GraphView, asked: Asked, options: ReferenceOptions): Cut<References> {
  const roots = asked.records.map((record) => hitOf(view, record));
  if (options.within !== undefined) {
    const file = view.files.file(options.within);
    const found = file === undefined ? [] : sitesIn(file, asked);
    return { value: { roots, references: found.slice(0, options.limit) }, truncated: found.length > options.limit };
  }
  const references: ReferenceSite[] = [];
  let after = Number(options.after ?? 0);
  for (;;) {
    const ids = readersOf(view.files, asked.targets, { after, limit: FILES_AT_A_TIME });
    for (const id of ids) {
      options.signal?.throwIfAborted();
      const file = view.files.file(id);
      if (file !== undefined) references.push(...sitesIn(file, asked));
      after = id;
      if (references.length >= options.limit) {
        const isMore = readersOf(view.files, asked.targets, { after, limit: 1 }).length > 0;
        return { value: { roots, references, ...(isMore ? { next: String(after) } : {}) }, truncated: isMore };
      }
    }
    if (ids.length < FILES_AT_A_TIME) return { value: { roots, references }, truncated: false };
  }
}

/** In source order. */
function sitesIn(file: LinkedFile, { targets }: Asked): readonly ReferenceSite[] {
  const sites = new Map<Offset, ReferenceSite>();
  for (const { start, length, ...said } of [...definitionsIn(file, targets), ...linksIn(file, targets), ...importsIn(file, targets)])
    if (!sites.has(start))
      sites.set(start, {
        path: file.path,
        range: nameRange(file, start, length),
        confidence: confidenceOf(file.language, said.rule, said.tier),
        ...said,
      });
  return [...sites].sort(([one], [other]) => one - other).map(([, site]) => site);
}

type Said = Omit<ReferenceSite, 'path' | 'range' | 'confidence'> & { readonly start: Offset; readonly length: number };

/** The definitions, and the uses that links leave out: names of the file's own. */
function* definitionsIn(file: LinkedFile, targets: readonly LinkTarget[]): Iterable<Said> {
  const { facts } = file;
  const own = new Set(targets.filter((target) => target.file === file.id).map(({ key }) => file.symbolOf(key)));
  const base = { tier: 'exact', rule: 'local' } as const;
  for (const index of own) {
    const symbol = facts.symbols[index];
    if (symbol === undefined) continue;
    const from = callerId(file, { enclosing: symbol.container });
    yield { ...base, start: symbol.nameStart, length: symbol.nameEnd - symbol.nameStart, role: 'definition', from };
  }
  if (own.size === 0) return;
  for (const fact of facts.references)
    if (own.has(facts.bindings[fact.binding]?.symbol ?? -1))
      yield { ...base, start: fact.start, length: fact.name.length, role: fact.role, from: callerId(file, fact) };
}

function* linksIn(file: LinkedFile, targets: readonly LinkTarget[]): Iterable<Said> {
  for (const { fact, link } of referencesTo(file, targets))
    yield { start: fact.start, length: fact.name.length, role: fact.role, tier: link.tier, rule: link.rule, from: callerId(file, fact) };
}

function* importsIn(file: LinkedFile, targets: readonly LinkTarget[]): Iterable<Said> {
  for (const link of file.links.imports) {
    const fact = link.targets.some((each) => includes(targets, each)) ? file.facts.imports[link.import] : undefined;
    if (fact === undefined || fact.name === '') continue;
    yield { start: fact.nameStart, length: importedName(fact).length, role: 'import', tier: link.tier, rule: 'import', from: file.path };
  }
}

/** References of a variable or parameter: its file says all. undefined when something else stands at the position. */
function localAt({ files }: GraphView, at: FilePosition): readonly ReferenceSite[] | undefined {
  const file = files.file(at.path);
  if (file === undefined) return undefined;
  const identifier = identifierAt(file.facts, offsetAt(file.facts.lineStarts, at));
  const index =
    identifier?.kind === 'binding' ? identifier.index : identifier?.kind === 'reference' ? bindingOf(file, identifier.index) : -1;
  const binding = file.facts.bindings[index];
  if (binding === undefined || binding.symbol >= 0 || binding.import >= 0) return undefined;
  // Bindings of one name and scope are one variable.
  const same = new Set<Index>();
  for (const [each, { scope, name }] of file.facts.bindings.entries()) if (scope === binding.scope && name === binding.name) same.add(each);
  const sites = new Map<number, ReferenceSite>();
  const base = { path: file.path, tier: 'exact', rule: 'local', confidence: 1 } as const;
  for (const each of same) {
    const start = file.facts.bindings[each]?.start ?? 0;
    sites.set(start, { ...base, range: nameRange(file, start, binding.name.length), role: 'definition', from: file.path });
  }
  for (const fact of file.facts.references)
    if (same.has(fact.binding) && !sites.has(fact.start))
      sites.set(fact.start, { ...base, range: nameRange(file, fact.start, fact.name.length), role: fact.role, from: callerId(file, fact) });
  return [...sites].sort(([one], [other]) => one - other).map(([, site]) => site);
}

function bindingOf({ facts }: LinkedFile, reference: Index): Index {
  return facts.references[reference]?.binding ?? -1;
}

/** What is exported: the symbols, calls and imports of a file with what their links say. */
import { positionAt } from '../../base/lineIndex.ts';
import { type ImportFact, ImportFlag, type Index, type ReferenceFact } from '../../facts/fileFacts.ts';
import { CALL_ROLES } from '../../facts/kindSets.ts';
import { containerPath, symbolKey } from '../../facts/symbolKey.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget, ReferenceLink } from '../../linker/stored/fileLinks.ts';
import type { IndexRecord } from '../codeIndex.ts';
import type { LinkedFile, LinkedFiles } from './linkedFiles.ts';
import { has } from './symbolHit.ts';

/** The records of one file: its symbols, its calls, its imports, each in source order. */
export function* recordsOfFile(files: LinkedFiles, file: LinkedFile): Iterable<IndexRecord> {
  const { facts, path } = file;
  const at = (offset: number) => positionAt(facts.lineStarts, offset);
  for (const [index, symbol] of facts.symbols.entries()) {
    const { line, column } = at(symbol.nameStart);
    const container = containerPath(facts.symbols, index);
    yield { t: 'symbol', file: path, line, col: column, endLine: at(symbol.end).line, name: symbol.name, kind: symbol.kind, container };
  }
  for (const [index, reference] of facts.references.entries())
    if (CALL_ROLES.has(reference.role) && !file.isSilent(index)) yield callRecord(files, file, index, reference);
  for (const [index, fact] of facts.imports.entries()) yield importRecord(files, file, index, fact);
}

type CallRecord = IndexRecord & { readonly t: 'call' };

function callRecord(files: LinkedFiles, file: LinkedFile, index: Index, reference: ReferenceFact): CallRecord {
  const { facts, path, language } = file;
  const { line, column } = positionAt(facts.lineStarts, reference.start);
  const caller = facts.symbols[reference.enclosing];
  const link = file.referenceLink(index) ?? linkByBinding(file, index, reference);
  const places = (targets: readonly LinkTarget[]) => targets.map((target) => placeOf(files, target)).filter((place) => place !== undefined);
  return {
    t: 'call',
    file: path,
    line,
    col: column,
    name: reference.name,
    ...(caller === undefined ? {} : { caller: [path, positionAt(facts.lineStarts, caller.nameStart).line] as const }),
    targets: places(link.targets),
    confidence: confidenceOf(language, link.rule, link.tier),
    tier: link.tier,
    rule: link.rule,
    kind: link.kind,
    arguments: reference.argumentCount,
    ...(link.candidates.length === 0 ? {} : { candidates: places(link.candidates) }),
    ...(link.receiver === '' ? {} : { receiver: link.receiver }),
    ...(link.tier === 'external' ? { module: link.detail } : {}),
    ...(link.tier === 'unresolved' ? { reason: link.detail } : {}),
  };
}

/** What the file itself tells of a bare name, where nothing was linked (yet): a name bound to one of its own symbols is proven. */
export function linkByBinding({ id, facts, isLinked }: LinkedFile, index: Index, { binding, role }: ReferenceFact): ReferenceLink {
  const symbol = facts.symbols[facts.bindings[binding]?.symbol ?? -1];
  const none = { reference: index, kind: role === 'new' ? 'constructor' : 'direct', candidates: [], receiver: '' } as const;
  if (symbol === undefined)
    return { ...none, tier: 'unresolved', rule: 'none', targets: [], detail: isLinked ? 'nothing known' : 'not linked' };
  const key = symbolKey(facts, facts.bindings[binding]?.symbol ?? -1);
  return { ...none, tier: 'exact', rule: 'local', targets: [{ file: id, key }], detail: '' };
}

/** The file and the line of the name that it leads to; a file as a whole begins at its first line. */
function placeOf(files: LinkedFiles, target: LinkTarget): readonly [string, number] | undefined {
  const definition = target.key === '' ? undefined : files.definition(target);
  if (definition !== undefined) return [definition.path, definition.line];
  const path = target.key === '' ? files.store.pathOfFile(target.file) : undefined;
  return path === undefined ? undefined : [path, 0];
}

function importRecord(files: LinkedFiles, file: LinkedFile, index: Index, fact: ImportFact): IndexRecord {
  const { line } = positionAt(file.facts.lineStarts, fact.nameStart);
  const link = file.importLink(index);
  const modules = link?.targets.filter(({ key }) => key === '') ?? [];
  // Which of a package's files all its names come from is no question that one file answers.
  const isWholePackage = fact.form === 'star' && modules.length > 1;
  const module = isWholePackage ? undefined : (modules[0] ?? link?.targets[0]);
  const target = module === undefined ? undefined : files.store.pathOfFile(module.file);
  return {
    t: 'import',
    file: file.path,
    line,
    spec: fact.specifier,
    ...(target === undefined ? {} : { target }),
    ...(link === undefined ? {} : { status: link.tier }),
    ...(link?.tier === 'external' ? { module: link.detail } : {}),
    ...(link?.tier === 'unresolved' ? { reason: link.detail } : {}),
    ...(has(fact.flags, ImportFlag.typeOnly) ? { typeOnly: true as const } : {}),
  };
}

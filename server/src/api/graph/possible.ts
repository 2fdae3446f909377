/** Calls that are known by name alone: a member of that name, on something of unknown type. */
import { compareTexts } from '../../base/compareTexts.ts';
import { folderOf } from '../../base/paths.ts';
import { ParameterFlag } from '../../facts/fileFacts.ts';
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { Bounded, PossibleCallers, PossibleSite } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { askedSymbol } from './asked.ts';
import type { Cut } from './callers.ts';
import { isCall } from './callSites.ts';
import { callerId, type GraphView, hitOf, nameRange } from './graphView.ts';
import { createPauses } from './pauses.ts';

interface Ranked {
  readonly site: PossibleSite;
  readonly score: number;
}

export async function possibleCallers(view: GraphView, symbol: string, { limit, signal }: Bounded): Promise<Cut<PossibleCallers>> {
  const { store } = view.files;
  const asked = askedSymbol(view, symbol);
  const [record] = asked.records;
  const roots = asked.records.map((each) => hitOf(view, each));
  const filesWithProblems = store.countFilesWithProblems();
  const none = { roots, sites: [], possible: 0, unresolved: 0, filesSearched: 0, filesWithProblems };
  if (record === undefined) return { value: none, truncated: false };

  const pause = createPauses(signal);
  const judge = judgeOf(view, record);
  const found: Ranked[] = [];
  let unresolved = 0;
  let filesSearched = 0;
  for (const id of store.fileIds()) {
    await pause();
    const packed = store.packedFactsOf(id);
    if (packed === undefined) continue;
    filesSearched++;
    // Names lie in the packed form as they are: most files need not be unpacked.
    if (!Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).includes(record.name)) continue;
    const file = view.files.file(id);
    if (file === undefined || familyOf(file.language) !== familyOf(record.language)) continue;
    for (const site of openSites(file, record.name)) {
      if (site === 'unresolved') unresolved++;
      else found.push(judge(file, site));
    }
  }
  found.sort((one, other) => other.score - one.score || compare(one.site, other.site));
  const sites = found.slice(0, limit).map(({ site }) => site);
  return { value: { ...none, sites, possible: found.length, unresolved, filesSearched }, truncated: found.length > limit };
}

type OpenSite = Pick<PossibleSite, 'range' | 'from' | 'arguments'>;

/** Calls of the name without an answer: those on something of unknown type, and the others. */
function* openSites(file: LinkedFile, name: string): Iterable<OpenSite | 'unresolved'> {
  const { count, name: names } = file.facts.columns('references');
  for (let index = 0; index < count; index++) {
    if (file.facts.text(names[index] ?? -1) !== name) continue;
    const fact = file.reference(index);
    if (fact === undefined || !isCall(fact)) continue;
    const link = file.referenceLink(index);
    if (link === undefined ? fact.binding >= 0 : link.tier !== 'unresolved') continue;
    const isOpen = fact.receiver >= 0 && (link?.receiver ?? '') === '';
    if (!isOpen) yield 'unresolved';
    else yield { range: nameRange(file, fact.start, name.length), from: callerId(file, fact), arguments: fact.argumentCount };
  }
}

/** How near a site is to the definition that it may mean. */
function judgeOf(view: GraphView, record: SymbolRecord): (file: LinkedFile, site: OpenSite) => Ranked {
  const target = fileOfRow(record.id);
  const users = new Set(view.files.store.usersOf(target));
  const fits = arityOf(view, record);
  return (file, site) => {
    const hints: string[] = [];
    if (file.id === target) hints.push('same file');
    else if (users.has(file.id)) hints.push('uses the file');
    else if (folderOf(file.path) === folderOf(record.path)) hints.push('same folder');
    if (fits(site.arguments)) hints.push('arguments fit');
    const score = hints.reduce((sum, hint) => sum + (WEIGHTS[hint] ?? 0), 0);
    return { site: { ...site, path: file.path, hints }, score };
  };
}

const WEIGHTS: Readonly<Record<string, number>> = { 'same file': 4, 'uses the file': 3, 'same folder': 1, 'arguments fit': 2 };

function arityOf(view: GraphView, record: SymbolRecord): (count: number) => boolean {
  const file = view.files.file(record.path);
  const symbol = file?.symbolOf(formatSymbolKey(record)) ?? -1;
  const parameters = file?.facts.parameters.filter((each) => each.symbol === symbol && (each.flags & ParameterFlag.receiver) === 0) ?? [];
  const open = ParameterFlag.rest | ParameterFlag.keywordRest;
  const needed = parameters.filter((each) => each.default === '' && (each.flags & (open | ParameterFlag.optional)) === 0).length;
  const most = parameters.some(({ flags }) => (flags & open) !== 0) ? Number.POSITIVE_INFINITY : parameters.length;
  return (count) => symbol >= 0 && count >= needed && count <= most;
}

/** Languages that call each other's code. */
function familyOf(language: string): string {
  return /^(type|java)script(react)?$/.test(language) ? 'javascript' : language;
}

function compare(one: PossibleSite, other: PossibleSite): number {
  const { path, range } = other;
  return compareTexts(one.path, path) || one.range.startLine - range.startLine || one.range.startColumn - range.startColumn;
}

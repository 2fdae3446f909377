/** What a file imports and who imports it, as edges between files. */
import { positionAt } from '../../base/lineIndex.ts';
import { type ImportFact, ImportFlag, type Index, REFERENCE_ROLES } from '../../facts/fileFacts.ts';
import type { ImportLink } from '../../linker/stored/fileLinks.ts';
import type { FileRange } from '../answers.ts';
import type { ImportEdge, ImportOptions } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { has } from '../questions/symbolHit.ts';
import { rangeBetween } from '../ranges.ts';
import type { Cut } from './callers.ts';
import { eachReader } from './callSites.ts';
import type { GraphView } from './graphView.ts';

export function importsOf(view: GraphView, path: string, options: ImportOptions): Cut<readonly ImportEdge[]> {
  return walk(path, options, (from, depth) => {
    const file = view.files.file(from);
    return file === undefined ? [] : importEdges(file, { depth, pathOf: pathsIn(view) }).map((edge) => ({ edge, next: edge.to }));
  });
}

export function dependentsOf(view: GraphView, path: string, options: ImportOptions): Cut<readonly ImportEdge[]> {
  return walk(path, options, (to, depth) => {
    const id = view.files.store.placedFile(to)?.id;
    if (id === undefined) return [];
    const found: { edge: ImportEdge; next: string }[] = [];
    for (const file of eachReader(view.files, [{ file: id, key: '' }]))
      for (const edge of importEdges(file, { depth, pathOf: pathsIn(view) })) if (edge.to === to) found.push({ edge, next: edge.from });
    return found;
  });
}

interface Step {
  readonly edge: ImportEdge;
  readonly next: string | undefined;
}

function walk(
  path: string,
  { depth: most, limit, signal }: ImportOptions,
  step: (path: string, depth: number) => readonly Step[],
): Cut<readonly ImportEdge[]> {
  const edges: ImportEdge[] = [];
  const seen = new Set([path]);
  let level: readonly string[] = [path];
  for (let depth = 1; depth <= most && level.length > 0; depth++) {
    const next: string[] = [];
    for (const each of level) {
      signal?.throwIfAborted();
      for (const { edge, next: further } of step(each, depth)) {
        if (edges.length >= limit) return { value: edges, truncated: true };
        edges.push(edge);
        if (further === undefined || seen.has(further)) continue;
        seen.add(further);
        next.push(further);
      }
    }
    level = next;
  }
  return { value: edges, truncated: false };
}

/** The path of a file by its id; undefined when it is gone. */
type PathOf = (id: number) => string | undefined;

function pathsIn({ files: { store } }: GraphView): PathOf {
  return (id) => store.pathOfFile(id);
}

/** The imports of a file, one edge for each file or package that they lead to, in source order. Of other files it needs their paths. */
export function importEdges(
  file: LinkedFile,
  { depth, pathOf }: { readonly depth: number; readonly pathOf: PathOf },
): readonly ImportEdge[] {
  const edges = new Map<string, ImportEdge>();
  const erased = erasedImports(file);
  for (const [index, fact] of file.facts.imports.entries()) {
    const link = file.importLink(index);
    for (const end of endsOf(link, pathOf)) {
      const key = JSON.stringify([end, end.to === undefined ? fact.specifier : '']);
      const typeOnly = has(fact.flags, ImportFlag.typeOnly) || erased.has(index);
      const known = edges.get(key);
      const names = fact.name === '' ? [] : [fact.name];
      if (known === undefined) {
        const { line } = positionAt(file.facts.lineStarts, fact.nameStart);
        const place = { line, statement: statementOf(file, fact) };
        edges.set(key, { from: file.path, ...end, specifier: fact.specifier, names, forms: [fact.form], typeOnly, ...place, depth });
      } else
        edges.set(key, {
          ...known,
          names: [...known.names, ...names],
          forms: [...new Set([...known.forms, fact.form])],
          typeOnly: known.typeOnly && typeOnly,
        });
    }
  }
  return [...edges.values()];
}

function statementOf({ facts: { lineStarts } }: LinkedFile, { start, end }: ImportFact): FileRange {
  return rangeBetween(lineStarts, start, end);
}

type End = Pick<ImportEdge, 'to' | 'package' | 'reason'>;

function endsOf(link: ImportLink | undefined, pathOf: PathOf): readonly End[] {
  if (link === undefined) return [{ reason: 'not linked' }];
  if (link.tier === 'external') return [{ package: link.detail }];
  const files = new Set(link.targets.filter(({ key }) => key === '').map(({ file }) => file));
  const paths = [...files].flatMap((id) => pathOf(id) ?? []);
  return paths.length === 0 ? [{ reason: link.detail }] : paths.map((to) => ({ to }));
}

/** Imports that TypeScript's compiler leaves out because all uses of what they name are types. */
function erasedImports({ facts, language }: LinkedFile): ReadonlySet<Index> {
  if (!language.startsWith('typescript')) return new Set();
  const { count, binding, role, name } = facts.columns('references');
  const types = new Set<Index>();
  const values = new Set<Index>();
  for (let at = 0; at < count; at++) {
    const known = facts.bindings[binding[at] ?? -1]?.import ?? -1;
    if (known < 0) continue;
    const isType = role[at] === TYPE || (role[at] === HERITAGE && isImplemented(facts, facts.text(name[at] ?? -1)));
    (isType ? types : values).add(known);
  }
  return new Set([...types].filter((index) => !values.has(index) && ERASED_FORMS.has(facts.imports[index]?.form ?? '')));
}

const TYPE = REFERENCE_ROLES.indexOf('type');
const HERITAGE = REFERENCE_ROLES.indexOf('heritage');
const ERASED_FORMS: ReadonlySet<string> = new Set(['named', 'default', 'namespace']);

function isImplemented({ heritage, symbols }: LinkedFile['facts'], name: string): boolean {
  return heritage.every((each) => each.name !== name || each.relation === 'implements' || symbols[each.symbol]?.kind === 'interface');
}

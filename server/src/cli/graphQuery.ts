/** From the words of a command line to a query for a graph. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphFilters, GraphKind, GraphQuery, GroupBy, Treatment } from '../../protocol/graph.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import { FailureError } from '../base/failure.ts';

export interface GraphWords {
  readonly kind: GraphKind;
  readonly depthIn: string;
  readonly depthOut: string;
  readonly group: GroupBy;
  readonly tests: Treatment;
  readonly externals: Treatment;
  readonly minConfidence: GraphFilters['minConfidence'];
  readonly maxNodes: string;
}

export interface Subject {
  readonly index: CodeIndex;
  /** Absolute path of the folder. */
  readonly root: string;
  /** As typed: names, ids or paths. */
  readonly names: readonly string[];
}

/** A terminal does not measure: this is what a monospaced font of 12 pixels takes. */
const METRICS = { charWidth: 7.2, lineHeight: 18 } as const;
/** Definitions of one name that are told apart. */
const MOST_NAMED = 20;

/** undefined when there is no symbol of that name; `missing` hears which. Throws a `user` failure when the words make no sense. */
export async function graphQuery(
  words: Partial<GraphWords>,
  subject: Subject,
  missing: (name: string) => void,
): Promise<GraphQuery | undefined> {
  const kind = words.kind ?? (await kindOf(subject));
  const roots = await rootsOf(kind, subject, missing);
  if (roots === undefined) return undefined;
  return {
    kind,
    roots,
    depth: { in: steps(words.depthIn, '--depth-in'), out: steps(words.depthOut, '--depth-out') },
    expanded: [],
    hidden: [],
    toggled: [],
    filters: {
      tests: words.tests ?? 'fold',
      externals: words.externals ?? 'hide',
      minConfidence: words.minConfidence ?? 'probable',
      include: [],
      exclude: [],
      typeOnly: true,
    },
    groupBy: words.group ?? 'file',
    maxNodes: mostNodes(words.maxNodes),
    metrics: METRICS,
    orderHint: [],
  };
}

/** Files and folders import, symbols call; two of them are the ends of a path. */
async function kindOf({ index, root, names }: Subject): Promise<GraphKind> {
  const [name = ''] = names;
  if (names.length > 1) return 'path';
  const path = pathOf(name);
  if (path === '' || (await isFolder(join(root, path)))) return 'imports';
  return !name.includes('#') && (await index.explain(path)).indexed ? 'imports' : 'calls';
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function rootsOf(
  kind: GraphKind,
  { index, names }: Subject,
  missing: (name: string) => void,
): Promise<readonly string[] | undefined> {
  const [name = '', other = ''] = names;
  if (kind === 'impact') return [name];
  if (kind === 'imports' || kind === 'cycles') return [pathOf(name)];
  if (kind === 'calls') return await idsOf(index, name, missing);
  const [from, to] = [await idsOf(index, name, missing), await idsOf(index, other, missing)];
  return from?.[0] === undefined || to?.[0] === undefined ? undefined : [from[0], to[0]];
}

async function idsOf(index: CodeIndex, name: string, missing: (name: string) => void): Promise<readonly string[] | undefined> {
  const { value: found } = await index.symbol(name, { limit: MOST_NAMED });
  const [first] = found;
  if (first === undefined) {
    missing(name);
    return undefined;
  }
  const ids = found.map(({ id }) => id);
  if (found.every(({ path, container }) => path === first.path && container === first.container)) return ids;
  throw new FailureError({
    code: 'symbol.ambiguous',
    kind: 'user',
    message: `${found.length < MOST_NAMED ? found.length : `${MOST_NAMED} or more`} symbols are named ${name}`,
    hint: 'Pass the id of one of them.',
    suggestions: ids,
  });
}

/** `./src/` and `src` are the same folder, `.` is all. */
function pathOf(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/^([.][/])+/, '')
    .replace(/[/]+$/, '');
  return path === '.' ? '' : path;
}

function steps(text: string | undefined, option: string): number {
  const depth = text === undefined ? 1 : Number(text);
  if (text !== '' && Number.isInteger(depth) && depth >= 0) return depth;
  throw new FailureError({ code: 'cli.depth', kind: 'user', message: `${option} takes a whole number, not "${text}"` });
}

function mostNodes(text: string | undefined): number {
  const most = text === undefined ? 250 : Number(text);
  if (Number.isInteger(most) && most >= 50 && most <= 1500) return most;
  throw new FailureError({
    code: 'cli.maxNodes',
    kind: 'user',
    message: `--max-nodes takes a whole number from 50 to 1500, not "${text}"`,
  });
}

/**
 * Symbol search over many names made of real words, typed letter by letter: `node test/bench/search.ts [symbols] [limit] [every]`.
 * Prints CPU milliseconds per keystroke (p50, p95, max) by length of the query, the slowest queries, and what building and merging cost.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadStore } from '../../server/src/store/readStore.ts';
import { buildSegment, type SearchFile } from '../../server/src/store/search/buildSegment.ts';
import { mergeSegments } from '../../server/src/store/search/mergeSegments.ts';
import { loadSearch, saveSearch } from '../../server/src/store/search/searchFile.ts';
import { parseSearchQuery } from '../../server/src/store/search/searchQuery.ts';
import type { Segment } from '../../server/src/store/search/segment.ts';
import { createSymbolSearch } from '../../server/src/store/search/symbolSearch.ts';
import { runToEnd } from '../store/search/runToEnd.ts';

const SYMBOLS = Number(process.argv[2] ?? 1_000_000);
const LIMIT = Number(process.argv[3] ?? 1000);
/** Measures one keystroke of so many. */
const EVERY = Number(process.argv[4] ?? 1);
const PER_FILE = 25;

let seed = 4711;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
/** Common words are far more common than rare ones, as in real code. */
const skewed = (count: number) => Math.floor(count * random() ** 3);

/** Words of real names: what the compiler's own declarations and code are called by, common ones first. */
function realWords(): string[] {
  const text = readFileSync(fileURLToPath(import.meta.resolve('typescript')), 'utf8');
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/[A-Za-z_$][A-Za-z0-9_$]*/g))
    for (const [part] of name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)) {
      const lower = part.toLowerCase();
      if (lower.length > 1) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  return [...counts].sort(([, one], [, other]) => other - one).map(([each]) => each);
}

const words = realWords();
const word = () => words[skewed(words.length)] ?? 'x';
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function name(): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3.3) }, word);
  const style = random();
  if (style < 0.3) return parts.join('_');
  if (style < 0.36) return parts.join('_').toUpperCase();
  if (style < 0.55) return parts.map(capital).join('');
  return [parts[0], ...parts.slice(1).map(capital)].join('');
}

const quantile = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);

function build(): Segment {
  const pool = Array.from({ length: SYMBOLS * 0.75 }, name);
  const containers = Array.from({ length: SYMBOLS / 12 }, () => capital(name()));
  const small: Segment[] = [];
  let files: SearchFile[] = [];
  const started = performance.now();
  for (let id = 1; id <= SYMBOLS / PER_FILE; id++) {
    const path = `src/${word()}/${word()}/${word()}${id}.ts`;
    const container = containers[Math.floor(random() * containers.length)] ?? '';
    const symbols = Array.from({ length: PER_FILE }, (_, place) => ({
      place,
      container: random() < 0.6 ? container : '',
      name: pool[random() < 0.5 ? skewed(pool.length) : Math.floor(random() * pool.length)] ?? 'x',
      kind: Math.floor(random() * 17),
      modifiers: random() < 0.5 ? 1 : 0,
      publicMember: false,
    }));
    files.push({ id, path, language: 'typescript', traits: { test: random() < 0.1, generated: false }, symbols });
    if (files.length < 160) continue;
    small.push(runToEnd(buildSegment(files)));
    files = [];
  }
  if (files.length > 0) small.push(runToEnd(buildSegment(files)));
  console.log(`built ${small.length} segments in ${(performance.now() - started).toFixed(0)} ms (generating names included)`);
  let level = small;
  const cpu = process.cpuUsage();
  const steps: number[] = [];
  while (level.length > 1) {
    const next: Segment[] = [];
    for (let at = 0; at < level.length; at += 8) {
      const work = mergeSegments(level.slice(at, at + 8).map((segment) => ({ segment, dead: new Uint8Array(segment.files) })));
      for (;;) {
        const before = performance.now();
        const step = work.next();
        steps.push(performance.now() - before);
        if (step.done !== true) continue;
        next.push(step.value);
        break;
      }
    }
    level = next;
  }
  console.log(
    `merged in ${(process.cpuUsage(cpu).user / 1000).toFixed(0)} ms CPU, ${steps.length} steps, p99 ${quantile(
      steps.toSorted((a, b) => a - b),
      0.99,
    )} ms, longest ${Math.max(...steps).toFixed(1)} ms`,
  );
  return level[0] ?? runToEnd(mergeSegments([]));
}

const segment = build();
console.log(
  `${segment.symbols} symbols, ${segment.names} names of ${(segment.nameBytes.length / segment.names).toFixed(1)} bytes, ${segment.files} files, ${segment.containers} containers, ${(segment.buffer.byteLength / 1e6).toFixed(1)} MB`,
);

const targets: string[] = [];
const decoder = new TextDecoder();
const nameAt = (index: number) => decoder.decode(segment.nameBytes.subarray(segment.nameOffsets[index], segment.nameOffsets[index + 1]));
for (let count = 0; count < 60; count++) targets.push(nameAt(Math.floor(random() * segment.names)));
const acronyms = [
  'gubi',
  'npe',
  'hsrf',
  'rpm',
  'cfb',
  'usm',
  'tvp',
  'xqz',
  'eio',
  'ation',
  'ing',
  'zzz',
  'sts',
  'ent',
  'aeiou',
  'serv',
  'manag',
];
const qualified = [
  'UserService.get',
  'Re.update',
  'kind:class str',
  'kind:fu is:exported par',
  'src/data/list val',
  'path:re wri',
  'lang:typescript hand',
  'in:Page row',
];

const folder = mkdtempSync(join(tmpdir(), 'skein-bench-'));
const kept = { file: join(folder, 'search'), traits: '' };
const cursor = { identity: 1, generation: 1, file: 0, deletions: 0 };
const timed = async <T>(label: string, work: () => T | Promise<T>): Promise<T> => {
  const before = performance.now();
  const result = await work();
  console.log(`${label} in ${(performance.now() - before).toFixed(0)} ms`);
  return result;
};
await timed('saved', () => saveSearch({ cursor, segments: [{ segment, dead: new Uint8Array(segment.files) }] }, kept));
const saved = await timed('loaded', () => loadSearch(kept));
if (saved === undefined) throw new Error('What was saved cannot be loaded');
// Nothing is refreshed here, so nothing is read.
const search = createSymbolSearch({} as ReadStore, { isTest: () => false, now: () => performance.now(), saved });
const typed = [...targets.map((text) => text.slice(0, 12)), ...acronyms, ...qualified];
/** CPU milliseconds of this thread, so that other work on the machine does not count. The system counts in steps of some milliseconds. */
function threadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** CPU milliseconds of one keystroke: repeated until the system's clock is fine enough for it. */
function cost(text: string): number {
  const ask = () => search.query(parseSearchQuery(text), { limit: LIMIT });
  for (let count = 0; count < 3; count++) ask();
  const before = threadCpu();
  for (let count = 1; ; count++) {
    ask();
    const spent = threadCpu() - before;
    if (spent >= MEASURED_MS) return spent / count;
  }
}

const MEASURED_MS = 60;
const parts = new Set(typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1))));
const times = [...parts].filter((_, index) => index % EVERY === 0).map((text) => ({ text, ms: cost(text) }));

const report = (label: string, of: readonly { readonly ms: number }[]) => {
  const sorted = of.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(
    `${label.padEnd(12)} n=${String(of.length).padEnd(6)} p50 ${quantile(sorted, 0.5)}  p95 ${quantile(sorted, 0.95)}  max ${quantile(sorted, 1)} ms`,
  );
};
report('all', times);
for (let length = 1; length <= 12; length++)
  report(
    `${length} letters`,
    times.filter(({ text }) => text.length === length),
  );
report(
  'qualified',
  times.filter(({ text }) => /[:/.]/.test(text)),
);
for (const { text, ms } of times.toSorted((a, b) => b.ms - a.ms).slice(0, 15)) console.log(`  ${ms.toFixed(1)} ms  ${text}`);
rmSync(folder, { recursive: true, force: true });

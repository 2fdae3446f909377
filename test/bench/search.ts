/**
 * Symbol search over many names made of real words, typed letter by letter: `node test/bench/search.ts [symbols] [limit]`.
 * Prints milliseconds per keystroke (p50, p95, max) by length of the query, the slowest queries, and what building and merging cost.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSegment, type SearchFile } from '../../server/src/store/search/buildSegment.ts';
import { mergeSegments } from '../../server/src/store/search/mergeSegments.ts';
import { parseSearchQuery } from '../../server/src/store/search/searchQuery.ts';
import { ScopeCache } from '../../server/src/store/search/searchScope.ts';
import { runToEnd, type Segment } from '../../server/src/store/search/segment.ts';
import { searchSegment } from '../../server/src/store/search/segmentSearch.ts';

const SYMBOLS = Number(process.argv[2] ?? 1_000_000);
const LIMIT = Number(process.argv[3] ?? 1000);
const PER_FILE = 25;

let seed = 4711;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
/** Common words are far more common than rare ones, as in real code. */
const skewed = (count: number) => Math.floor(count * random() ** 2.5);

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
  const parts = Array.from({ length: 1 + Math.floor(random() * 3.6) }, word);
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
    small.push(buildSegment(files));
    files = [];
  }
  if (files.length > 0) small.push(buildSegment(files));
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
  `${segment.symbols} symbols, ${segment.names} names, ${segment.files} files, ${segment.containers} containers, ${(segment.buffer.byteLength / 1e6).toFixed(1)} MB`,
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

const scopes = new ScopeCache(segment, new Uint8Array(segment.files));
const trace = process.argv[4];
if (trace !== undefined) targets.splice(0, targets.length, trace);
const typed = [...targets.map((text) => text.slice(0, 12)), ...acronyms, ...qualified];
const ROUNDS = 9;
const samples = new Map<string, number[]>();
for (let round = 0; round <= ROUNDS; round++)
  for (const text of typed)
    for (let length = 1; length <= text.length; length++) {
      const part = text.slice(0, length);
      const query = parseSearchQuery(part);
      const before = performance.now();
      searchSegment(segment, scopes.scope(query, { near: undefined, recent: [] }), LIMIT);
      const ms = performance.now() - before;
      // The first round warms up.
      if (round > 0) samples.set(part, [...(samples.get(part) ?? []), ms]);
    }
/** The best of the rounds: other work on the machine only ever adds to it. */
const times = [...samples].map(([text, all]) => ({ text, ms: Math.min(...all) }));

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

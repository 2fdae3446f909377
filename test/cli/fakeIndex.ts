import type { CodeIndex, FileExplanation, IndexStatus, RunRecord, SymbolDetail } from '../../server/src/api/codeIndex.ts';
import { Emitter } from '../../server/src/base/emitter.ts';
import { fakeGraph } from './fakeGraph.ts';

/** An index with two symbols that remembers what was asked of it. */
export interface FakeIndex extends CodeIndex {
  readonly asked: string[];
}

const RUN: RunRecord = {
  id: 7,
  trigger: 'cli',
  mode: 'changed',
  state: 'completed',
  startedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  endedAt: Date.UTC(2026, 0, 2, 3, 4, 9, 100),
  added: 300,
  updated: 10,
  reprocessed: 2,
  deleted: 4,
  unchanged: 7998,
  excluded: 3,
  errors: 1,
  rowsWritten: 4210,
  rowsUnchanged: 12,
  memoHits: 5,
  memoMisses: 307,
  bytes: 3_200_000,
  phases: { walk: 12, parse: 2100 },
};

const SAVE: SymbolDetail = {
  id: 'src/user.ts#User.save~method',
  name: 'save',
  kind: 'method',
  container: 'User',
  path: 'src/user.ts',
  language: 'typescript',
  line: 41,
  column: 2,
  endLine: 41,
  endColumn: 6,
  range: { startLine: 41, startColumn: 2, endLine: 45, endColumn: 3 },
  signature: 'async save(opts?: SaveOpts): Promise<void>',
  visibility: 'public',
  exported: false,
  test: false,
  deprecated: false,
  generated: false,
  score: 10,
  modifiers: ['async'],
  type: 'Promise<void>',
  doc: 'Writes the user.',
  parameters: [{ name: 'opts', type: 'SaveOpts', default: '', optional: true, rest: false }],
  typeParameters: [],
  decorators: [{ name: 'logged', arguments: '' }],
  heritage: [],
};

const STATUS: IndexStatus = {
  state: 'ready',
  phase: 'idle',
  done: 8310,
  total: 8310,
  unlinked: 0,
  failed: 1,
  generation: 12,
  root: '/repo',
  database: '/cache/repo-1/index.db',
  databaseBytes: 2_500_000,
  driver: 'better-sqlite3',
  schemaVersion: 1,
  files: 8310,
  symbols: 96_212,
  calls: 203_554,
  references: 800_000,
  imports: 40_000,
  languages: [
    { language: 'typescript', tier: 'deep', files: 8300, symbols: 96_212 },
    { language: '.xyz', tier: 'unsupported', files: 10, symbols: 0 },
  ],
  skipped: [
    { path: 'big.ts', reason: 'too large', detail: '2,000 KB' },
    { path: 'logo.ts', reason: 'binary', detail: '' },
  ],
  failedFiles: [{ path: 'secret.ts', reason: 'unreadable', detail: 'permission denied' }],
  filesWithProblems: [],
  lastRun: RUN,
};

const EXPLANATION: FileExplanation = {
  path: 'dist/a.js',
  indexed: false,
  summary: 'Not indexed: ignored by .gitignore:12',
  rule: { kind: 'gitignore', source: '.gitignore', line: 12, pattern: 'dist/' },
  problems: [],
};

export function fakeIndex(changes: Partial<CodeIndex> = {}): FakeIndex {
  const asked: string[] = [];
  const answer = <T>(value: T) => Promise.resolve({ value, generation: 12, complete: true, pendingFiles: 0, truncated: false });
  const log = <T>(what: string, value: T) => {
    asked.push(what);
    return value;
  };
  return {
    asked,
    root: '/repo',
    graph: fakeGraph(asked),
    debug: {
      facts: () => Promise.resolve(undefined),
      syntaxTree: () => Promise.resolve(undefined),
      explainReindex: (path) => Promise.resolve({ path, summary: 'Skipped', next: { kind: 'absent' }, checks: [], generation: 12 }),
    },
    status: () => Promise.resolve(STATUS),
    search: (query) => log(`search ${JSON.stringify(query)}`, answer(query.text.includes('nothing') ? [] : [SAVE])),
    symbol: (id) => log(`symbol ${id}`, answer(id.endsWith('save') ? [SAVE] : [])),
    outline: () => answer([]),
    explain: () => Promise.resolve(EXPLANATION),
    definitions: (positions) => answer(positions.map(({ path }) => [{ path, line: 0, column: 4 }])),
    symbolAt: () => answer({ found: true, symbols: [SAVE] } as const),
    async *records() {
      yield { t: 'import', file: 'a.ts', line: 0, spec: './b' };
    },
    runs: () => Promise.resolve([RUN]),
    update: ({ mode }) => log(`update ${mode}`, Promise.resolve({ ...RUN, mode })),
    watch: () => Promise.resolve({ dispose: () => asked.push('unwatch') }),
    pause: () => Promise.resolve(),
    resume: () => Promise.resolve(),
    verify: () => Promise.resolve({ equal: false, files: 2, rows: 9, differences: [{ row: 'symbol a', in: 'index' }], differenceCount: 1 }),
    buffers: new Map(),
    setBuffer: () => Promise.resolve(),
    closeBuffer: () => Promise.resolve(),
    notifyChanges: () => Promise.resolve(),
    onProgress: new Emitter<never>().on,
    onRun: new Emitter<RunRecord>().on,
    settled: () => Promise.resolve(12),
    dispose: () => log('dispose', Promise.resolve()),
    ...changes,
  };
}

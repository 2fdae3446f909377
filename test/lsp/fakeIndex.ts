/** A code index in memory: it answers what a test puts in and remembers what it was told. */
import type { CodeGraph } from '../../server/src/api/codeGraph.ts';
import type {
  Answer,
  CodeIndex,
  DefinitionPlace,
  FileExplanation,
  FilePosition,
  IndexOptions,
  IndexProgress,
  IndexStatus,
  OutlineNode,
  OutsideChange,
  RunRecord,
  SearchQuery,
  SymbolAt,
  SymbolHit,
} from '../../server/src/api/codeIndex.ts';
import type { DebugViews } from '../../server/src/api/debugViews.ts';
import { Emitter } from '../../server/src/base/emitter.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { createTally } from '../../server/src/engine/tally.ts';

export class FakeIndex implements CodeIndex {
  readonly root: string;
  readonly options: IndexOptions;
  /** What was called, in order, one readable line each. */
  readonly calls: string[] = [];
  hits: readonly SymbolHit[] = [];
  outlines: Readonly<Record<string, readonly OutlineNode[]>> = {};
  /** Of every name that is asked about. */
  definitionPlaces: readonly DefinitionPlace[] = [];
  /** At every position. */
  symbolThere: SymbolAt = { found: false, code: 'no-symbol', text: 'Place the cursor in a function, or search.' };
  graph: CodeGraph = nothing;
  readonly debug: DebugViews = { facts: unasked, syntaxTree: unasked, explainReindex: unasked };
  readonly buffers: ReadonlyMap<string, string> = new Map();
  explanation: Partial<FileExplanation> = {};
  statusParts: Partial<IndexStatus> = {};
  run: Partial<RunRecord> = {};
  /** Takes the place of the answer of `search`. */
  onSearch: ((query: SearchQuery) => Promise<Answer<readonly SymbolHit[]>>) | undefined;
  onDispose: () => Promise<void> = () => Promise.resolve();
  /** Every question rejects with it. */
  broken: Error | undefined;
  progress: IndexProgress = progressOf({ state: 'ready' });
  readonly #progressed = new Emitter<IndexProgress>();
  readonly #ran = new Emitter<RunRecord>();

  constructor(options: IndexOptions) {
    this.root = options.root;
    this.options = options;
  }

  readonly onProgress = this.#progressed.on;
  readonly onRun = this.#ran.on;

  tell(progress: Partial<IndexProgress>): void {
    this.progress = progressOf(progress);
    this.#progressed.emit(this.progress);
  }

  finish(run: Partial<RunRecord>): void {
    this.#ran.emit(runOf(run));
  }

  search(query: SearchQuery): Promise<Answer<readonly SymbolHit[]>> {
    this.calls.push(`search ${JSON.stringify(query.text)} limit ${query.limit}${query.near === undefined ? '' : ` near ${query.near}`}`);
    return this.onSearch?.(query) ?? this.#answer(this.hits);
  }

  outline(path: string): Promise<Answer<readonly OutlineNode[]>> {
    this.calls.push(`outline ${path}`);
    return this.#answer(this.outlines[path] ?? []);
  }

  explain(path: string): Promise<FileExplanation> {
    this.calls.push(`explain ${path}`);
    return this.#unlessBroken({ path, indexed: true, summary: 'Indexed', problems: [], ...this.explanation });
  }

  status(): Promise<IndexStatus> {
    return this.#unlessBroken({
      ...this.progress,
      root: this.root,
      database: `${this.root}.db`,
      databaseBytes: 4096,
      driver: 'better-sqlite3',
      schemaVersion: 1,
      files: 0,
      symbols: 0,
      calls: 0,
      references: 0,
      imports: 0,
      languages: [],
      skipped: [],
      failedFiles: [],
      filesWithProblems: [],
      ...this.statusParts,
    });
  }

  update({ mode, trigger }: { readonly mode: RunRecord['mode']; readonly trigger: string }): Promise<RunRecord> {
    this.calls.push(`update ${mode} ${trigger}`);
    return this.#unlessBroken(runOf({ mode, trigger, ...this.run }));
  }

  watch(): Promise<{ dispose(): void }> {
    this.calls.push('watch');
    return Promise.resolve({ dispose: () => void this.calls.push('unwatch') });
  }

  pause(): Promise<void> {
    this.calls.push('pause');
    return this.#unlessBroken(undefined);
  }

  resume(): Promise<void> {
    this.calls.push('resume');
    return this.#unlessBroken(undefined);
  }

  setBuffer(path: string, text: string, version: number): Promise<void> {
    this.calls.push(`setBuffer ${path} v${version} ${JSON.stringify(text)}`);
    return this.#unlessBroken(undefined);
  }

  closeBuffer(path: string): Promise<void> {
    this.calls.push(`closeBuffer ${path}`);
    return this.#unlessBroken(undefined);
  }

  notifyChanges(changes: readonly OutsideChange[]): Promise<void> {
    for (const change of changes) this.calls.push(change.kind === 'rescan' ? `rescan: ${change.reason}` : `${change.kind} ${change.path}`);
    return this.#unlessBroken(undefined);
  }

  settled({ timeoutMs }: { readonly timeoutMs: number }): Promise<number> {
    this.calls.push(`settled ${timeoutMs}`);
    return Promise.reject(new FailureError({ code: 'settled.timeout', kind: 'timeout', message: 'Still busy' }));
  }

  async dispose(): Promise<void> {
    this.calls.push('dispose');
    await this.onDispose();
  }

  symbol(): Promise<never> {
    return Promise.reject(new Error('The language server does not ask for this'));
  }

  definitions([at]: readonly FilePosition[]): Promise<Answer<readonly (readonly DefinitionPlace[])[]>> {
    this.calls.push(`definitions ${at?.path}:${at?.line}:${at?.column}`);
    return this.#answer([this.definitionPlaces]);
  }

  symbolAt(at: FilePosition, { prefer }: { readonly prefer: string }): Promise<Answer<SymbolAt>> {
    this.calls.push(`symbolAt ${at.path}:${at.line}:${at.column} ${prefer}`);
    return this.#answer(this.symbolThere);
  }

  records(): AsyncIterable<never> {
    throw new Error('The language server does not ask for this');
  }

  runs(): Promise<never> {
    return Promise.reject(new Error('The language server does not ask for this'));
  }

  verify(): Promise<never> {
    return Promise.reject(new Error('The language server does not ask for this'));
  }

  #answer<T>(value: T): Promise<Answer<T>> {
    return this.#unlessBroken({
      value,
      generation: this.progress.generation,
      complete: this.progress.phase === 'idle',
      pendingFiles: 0,
      truncated: false,
    });
  }

  #unlessBroken<T>(value: T): Promise<T> {
    return this.broken === undefined ? Promise.resolve(value) : Promise.reject(this.broken);
  }
}

export function progressOf(progress: Partial<IndexProgress>): IndexProgress {
  return { state: 'ready', phase: 'idle', done: 0, total: 0, unlinked: 0, failed: 0, generation: 1, ...progress };
}

export function runOf(run: Partial<RunRecord>): RunRecord {
  return {
    id: 1,
    trigger: 'start',
    mode: 'changed',
    state: 'completed',
    startedAt: 1000,
    endedAt: 1042,
    ...createTally(),
    phases: {},
    ...run,
  };
}

const unasked = () => Promise.reject(new Error('The test does not answer this'));

const nothing: CodeGraph = {
  callers: unasked,
  callees: unasked,
  neighbours: unasked,
  possibleCallers: unasked,
  path: unasked,
  references: unasked,
  hierarchy: unasked,
  imports: unasked,
  dependents: unasked,
  allImports: unasked,
  cycles: unasked,
  affected: unasked,
  unused: unasked,
  impact: unasked,
  explainEdge: unasked,
};

/** A hit from `Container.name`, a kind and a path; its name stands at the start of a line. */
export function hitOf(qualified: string, parts: Partial<SymbolHit> = {}): SymbolHit {
  const dot = qualified.lastIndexOf('.');
  const name = qualified.slice(dot + 1);
  const line = parts.line ?? 0;
  return {
    id: `${parts.path ?? 'a.py'}#${qualified}`,
    name,
    kind: 'function',
    container: dot < 0 ? '' : qualified.slice(0, dot),
    path: 'a.py',
    language: 'python',
    line,
    column: 0,
    endLine: line,
    endColumn: name.length,
    range: { startLine: line, startColumn: 0, endLine: line + 2, endColumn: 0 },
    signature: '',
    visibility: 'public',
    exported: true,
    test: false,
    deprecated: false,
    generated: false,
    score: 1,
    ...parts,
  };
}

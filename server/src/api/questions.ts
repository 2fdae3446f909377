/**
 * Answers questions from a read-only connection and the search structure in memory. It never waits for the indexer; what the indexer is
 * doing decides only whether an answer is complete.
 */
import type { Disposable } from '../base/disposable.ts';
import { FailureError } from '../base/failure.ts';
import { nextTurn } from '../base/nextTurn.ts';
import { PackedFacts } from '../facts/packFacts.ts';
import { createSideParsing } from '../indexer/sideParsing.ts';
import { createTestMatcher } from '../indexer/testFiles.ts';
import type { DriverChoice } from '../store/databaseDriver.ts';
import { databaseFile } from '../store/location.ts';
import type { CodeGraph } from './codeGraph.ts';
import type {
  Answer,
  DefinitionPlace,
  FileExplanation,
  FilePosition,
  IndexOptions,
  IndexProgress,
  IndexRecord,
  IndexStatus,
  OutlineNode,
  RunRecord,
  SearchQuery,
  SymbolAt,
  SymbolDetail,
  SymbolHit,
  SymbolPreference,
} from './codeIndex.ts';
import { createDebugViews } from './debug/createDebugViews.ts';
import type { DebugViews } from './debugViews.ts';
import { createGraph } from './graph/createGraph.ts';
import { definitionsAt } from './questions/definitions.ts';
import { explainFile } from './questions/explain.ts';
import { LinkedFiles } from './questions/linkedFiles.ts';
import { outlineOf } from './questions/outline.ts';
import { recordsOfFile } from './questions/records.ts';
import { runRecordOf } from './questions/runs.ts';
import { searchHits } from './questions/searchHits.ts';
import { statusOf } from './questions/status.ts';
import { symbolAt } from './questions/symbolAt.ts';
import { symbolDetail } from './questions/symbolDetail.ts';
import { symbolHit } from './questions/symbolHit.ts';
import { createReaderConnection, type Reader } from './readerConnection.ts';

export interface Questions extends Disposable {
  status(progress: IndexProgress): IndexStatus;
  search(query: SearchQuery, progress: IndexProgress): Promise<Answer<readonly SymbolHit[]>>;
  symbol(idOrName: string, limit: number, progress: IndexProgress): Answer<readonly SymbolDetail[]>;
  outline(path: string, progress: IndexProgress): Answer<readonly OutlineNode[]>;
  explain(path: string): Promise<FileExplanation>;
  definitions(positions: readonly FilePosition[], progress: IndexProgress): Answer<readonly (readonly DefinitionPlace[])[]>;
  symbolAt(at: FilePosition, prefer: SymbolPreference, progress: IndexProgress): Promise<Answer<SymbolAt>>;
  records(): Iterable<IndexRecord>;
  /** `progress` is asked whenever an answer is ready. */
  graph(progress: () => IndexProgress): CodeGraph;
  readonly debug: DebugViews;
  runs(limit: number): readonly RunRecord[];
  generation(): number;
  /** Keeps the search structure up to date and tidy, for a few milliseconds; false: there is more to do. */
  refresh(): boolean;
}

/** Short enough that no request notices. */
const BACKGROUND_SLICE_MS = 4;

export interface QuestionsParts {
  readonly driver: DriverChoice;
  /** Absolute path of the folder with the bundles. */
  readonly bundles: string;
  /** How long a search may spend on taking over changes before it answers, milliseconds. The rest follows in the background. */
  readonly patienceMs: number;
}

export function createQuestions(options: IndexOptions, { driver: choice, bundles, patienceMs }: QuestionsParts): Questions {
  const { driver, note } = choice;
  const file = databaseFile(options);
  const parsing = createSideParsing(bundles);
  const isTest = createTestMatcher(options.testGlobs);
  const connection = createReaderConnection({ file, driver, isTest, testGlobs: options.testGlobs });

  const answer = <T>(reader: Reader | undefined, progress: IndexProgress, value: T, truncated = false): Answer<T> => {
    const pendingFiles = Math.max(0, progress.total - progress.done);
    const complete = reader !== undefined && pendingFiles === 0 && isSettled(reader, progress);
    return { value, generation: reader?.store.generation() ?? 0, complete, pendingFiles, truncated };
  };

  /** Only who has all the time merges as well, to find everything in one place. */
  const catchUp = ({ search }: Reader): { readonly complete: boolean } =>
    patienceMs === Number.POSITIVE_INFINITY ? search.refresh({ milliseconds: patienceMs }) : search.catchUp({ milliseconds: patienceMs });

  const factsOf = (reader: Reader | undefined, path: string): PackedFacts | undefined => {
    const packed = reader?.store.packedFacts(path);
    return packed === undefined ? undefined : new PackedFacts(packed);
  };

  const namesOf = (reader: Reader) => (name: string, limit: number) => {
    reader.search.refresh({ milliseconds: patienceMs });
    return reader.store.symbolsById(reader.search.named(name, limit));
  };

  return {
    status: (progress) => statusOf({ options, file, driver: driver.name, note, reader: connection.open(), progress }),

    async search(query, progress) {
      const reader = connection.open();
      const unanswered = answer(undefined, progress, []);
      if (reader === undefined) return unanswered;
      const fresh = catchUp(reader);
      // Between the parts of the work, others have their turn.
      const goesOn = async (): Promise<boolean> => {
        await nextTurn();
        return query.signal?.aborted !== true && connection.holds(reader);
      };
      if (!(await goesOn())) return unanswered;
      const view = { files: new LinkedFiles(reader.store), named: namesOf(reader), isTest };
      const order = isSettled(reader, progress) ? (query.order ?? 'full') : 'quick';
      const found = await searchHits({ reader, view, goesOn }, { ...query, order });
      if (found === undefined) return unanswered;
      const whole = answer(reader, progress, found.hits, found.truncated);
      return { ...whole, complete: whole.complete && fresh.complete };
    },

    symbol(idOrName, limit, progress) {
      const reader = connection.open();
      if (reader !== undefined) catchUp(reader);
      const records = reader === undefined ? [] : recordsNamed(reader, idOrName, limit + 1);
      const details = records
        .slice(0, limit)
        .map((record) => symbolDetail(symbolHit(record, { score: 0, isTest }), factsOf(reader, record.path)));
      return answer(reader, progress, details, records.length > limit);
    },

    outline(path, progress) {
      const reader = connection.open();
      const facts = factsOf(reader, path);
      return answer(reader, progress, facts === undefined ? [] : outlineOf(facts));
    },

    explain: (path) => explainFile(options, path, connection.open()),

    definitions(positions, progress) {
      const reader = connection.open();
      if (reader === undefined)
        return answer(
          reader,
          progress,
          positions.map(() => []),
        );
      const files = new LinkedFiles(reader.store);
      const named = namesOf(reader);
      return answer(
        reader,
        progress,
        positions.map((position) => definitionsAt({ files, named }, position)),
      );
    },

    async symbolAt(at, prefer, progress) {
      const reader = connection.open();
      if (reader === undefined) {
        const { summary } = await explainFile(options, at.path, reader);
        return answer(reader, progress, { found: false, code: 'not-indexed', text: summary });
      }
      const found = await symbolAt(
        {
          files: new LinkedFiles(reader.store),
          named: namesOf(reader),
          hit: (record) => symbolHit(record, { score: 0, isTest }),
          explain: (path) => explainFile(options, path, connection.open()),
        },
        at,
        prefer,
      );
      return answer(connection.open(), progress, found);
    },

    *records() {
      const reader = connection.open();
      if (reader === undefined) return;
      const files = new LinkedFiles(reader.store);
      for (const path of reader.store.paths()) {
        const file = files.file(path);
        if (file !== undefined) yield* recordsOfFile(files, file);
      }
    },

    graph: (progress) =>
      createGraph({
        open() {
          const reader = connection.open();
          if (reader === undefined) throw noIndex();
          return { files: new LinkedFiles(reader.store), named: namesOf(reader), isTest };
        },
        answer: ({ value, truncated }) => answer(connection.open(), progress(), value, truncated),
        parsing,
      }),

    debug: createDebugViews({ options, bundles, driver, parsing, open: () => connection.open() }),
    runs: (limit) => (connection.open()?.store.runs(limit) ?? []).map(runRecordOf),
    generation: () => connection.open()?.store.generation() ?? 0,
    refresh: () => connection.open()?.search.refresh({ milliseconds: BACKGROUND_SLICE_MS }).tidy ?? true,
    dispose() {
      connection.dispose();
      void parsing.dispose();
    },
  };
}

function noIndex(): FailureError {
  return new FailureError({
    code: 'store.absent',
    kind: 'user',
    message: 'This folder has no index yet.',
    hint: 'Run `skein index` in the folder.',
  });
}

/** `path#Container.name~kind` names one symbol; anything else is a name, qualified or not. */
function recordsNamed({ store, search }: Reader, idOrName: string, limit: number) {
  const hash = idOrName.lastIndexOf('#', idOrName.lastIndexOf('~'));
  if (hash > 0 && idOrName.includes('~')) {
    const record = store.symbolByKey(idOrName.slice(0, hash), idOrName.slice(hash + 1));
    return record === undefined ? [] : [record];
  }
  return store.symbolsById(search.named(idOrName, limit));
}

/** A follower knows from the run log what the owner is doing. */
function isSettled({ store }: Reader, { state, phase }: IndexProgress): boolean {
  if (store.pendingLinks() > 0) return false;
  if (state === 'readonly') return store.runs(1)[0]?.state !== 'running';
  return phase === 'idle' && state !== 'starting';
}

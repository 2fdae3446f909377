import { statSync } from 'node:fs';
import { counted } from '../../base/counted.ts';
import { isManifest, nameOfLanguage, tierOf } from '../../indexer/knownLanguages.ts';
import { failuresIn } from '../../store/readStore.ts';
import { SCHEMA_VERSION } from '../../store/schema.ts';
import type { IndexOptions, IndexProgress, IndexStatus, LanguageStatus } from '../codeIndex.ts';
import type { Reader } from '../readerConnection.ts';
import { runRecordOf } from './runs.ts';

export interface StatusParts {
  readonly options: IndexOptions;
  readonly file: string;
  readonly driver: string;
  /** Why the preferred driver is not used. */
  readonly note: string | undefined;
  readonly reader: Reader | undefined;
  readonly progress: IndexProgress;
}

/** Reasons of the workspace in people's words. */
const EXCLUSIONS: Readonly<Record<string, string>> = {
  tooLarge: 'too large',
  binary: 'binary',
  minified: 'minified',
  otherFormat: 'another format',
};

/** More files than this are not listed one by one. */
const NOTES_SHOWN = 1000;

/** Runs that are under way come first and have no end yet; they are few. */
const RUNS_LOOKED_AT = 10;

export function statusOf({ options, file, driver, note, reader, progress }: StatusParts): IndexStatus {
  const store = reader?.store;
  const languages = (store?.languages() ?? []).filter(({ language }) => !isManifest(language));
  const sum = (count: (language: (typeof languages)[number]) => number) =>
    languages.reduce((total, language) => total + count(language), 0);
  const owner = store?.owner();
  const overlooked = store?.overlooked() ?? [];
  const lastRun = store?.runs(RUNS_LOOKED_AT).find(({ endedAt }) => endedAt > 0);
  return {
    ...progress,
    generation: store?.generation() ?? 0,
    failed: store === undefined ? 0 : failuresIn(store),
    root: options.root,
    database: file,
    databaseBytes: sizeOf(file) + sizeOf(`${file}-wal`),
    driver,
    ...(note === undefined ? {} : { driverNote: note }),
    schemaVersion: SCHEMA_VERSION,
    ...(owner === undefined ? {} : { owner: { pid: owner.pid, self: owner.pid === process.pid } }),
    files: sum(({ files }) => files),
    symbols: sum(({ symbols }) => symbols),
    calls: sum(({ calls }) => calls),
    references: sum(({ references }) => references),
    imports: sum(({ imports }) => imports),
    languages: [...languages.map(languageStatus), ...unsupportedStatus(store?.unsupported() ?? {})],
    skipped: (store?.notes('excluded', NOTES_SHOWN) ?? []).map((note) => ({ ...note, reason: EXCLUSIONS[note.reason] ?? note.reason })),
    failedFiles: [...overlooked, ...(store?.notes('failed', NOTES_SHOWN) ?? [])],
    filesWithProblems: (store?.filesWithProblems(NOTES_SHOWN) ?? []).map(({ path, problems }) => {
      return { path, reason: 'syntax', detail: counted(problems, 'problem') };
    }),
    ...(lastRun === undefined ? {} : { lastRun: runRecordOf(lastRun) }),
  };
}

function languageStatus({
  language,
  files,
  symbols,
}: {
  readonly language: string;
  readonly files: number;
  readonly symbols: number;
}): LanguageStatus {
  const name = nameOfLanguage(language);
  return { language, ...(name === undefined ? {} : { name }), tier: tierOf(language), files, symbols };
}

function unsupportedStatus(files: Readonly<Record<string, number>>): LanguageStatus[] {
  return Object.entries(files)
    .sort(([, left], [, right]) => right - left)
    .map(([extension, count]) => ({ language: extension, tier: 'unsupported', files: count, symbols: 0 }));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

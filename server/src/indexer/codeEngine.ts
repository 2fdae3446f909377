/** Puts the engine on a store, a source and a parser. The indexer and `verify` build theirs alike. */
import { hash } from 'node:crypto';
import type { Stopwatch } from '../base/stopwatch.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Clock, DerivedStage, EmbeddedStore, MemoStore } from '../engine/ports.ts';
import type { IndexStore } from '../store/indexStore.ts';
import type { FileSource } from '../workspace/fileSource.ts';
import { defineCodeFlow } from './codeFlow.ts';
import type { LanguageLogic } from './languageLogic.ts';
import { createLinkStage } from './linkStage.ts';
import type { Parse } from './parseOperation.ts';

export interface CodeEngineParts {
  readonly store: IndexStore;
  readonly source: FileSource;
  readonly parse: Parse;
  /** Called before files are linked: what parsing holds is not needed then. */
  readonly onParsed?: () => void;
  readonly logicOf: LanguageLogic;
  /** Fingerprint of what makes links; another one makes all of them anew. */
  readonly linkLogic: string;
  /** Told of a file that could not be linked for a reason of our own. */
  readonly onLinkFault?: (path: string, error: unknown) => void;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** Facts of contents seen before; without it everything is parsed. */
  readonly memo: MemoStore | undefined;
}

/** Files being read or parsed at a time: enough that parsers never wait, few enough that memory stays flat. */
const FILES_IN_FLIGHT = 96;

export function createCodeEngine({
  store,
  source,
  parse,
  onParsed,
  logicOf,
  linkLogic,
  onLinkFault,
  clock,
  stopwatch,
  memo,
}: CodeEngineParts): Engine {
  const { facts, symbol: symbols, import: imports } = store.targets;
  store.openLinkLogic(linkLogic);
  return createEngine({
    flow: defineCodeFlow({
      files: source,
      languageOf: (path) => source.languages.ofPath(path) ?? '',
      logicOf,
      parse,
      targets: { facts, symbols, imports },
    }),
    store: timed(store, stopwatch),
    clock,
    random: Math.random,
    fingerprinter: (parts) => hash('sha1', JSON.stringify(parts), 'base64url'),
    limits: { rowsInFlight: FILES_IN_FLIGHT },
    derived: [
      afterCalling(
        onParsed,
        createLinkStage({ store, stopwatch, now: clock.monotonic, ...(onLinkFault === undefined ? {} : { onFault: onLinkFault }) }),
      ),
    ],
    ...(memo === undefined ? {} : { memo }),
  });
}

function afterCalling(before: (() => void) | undefined, stage: DerivedStage): DerivedStage {
  return {
    name: stage.name,
    pending: () => stage.pending(),
    drain(limit) {
      before?.();
      return stage.drain(limit);
    },
  };
}

function timed(store: IndexStore, stopwatch: Stopwatch): EmbeddedStore {
  return { tracking: store.tracking, transaction: (work) => stopwatch.measure('write', () => store.transaction(work)) };
}

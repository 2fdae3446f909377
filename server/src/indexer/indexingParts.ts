/** What an indexer is made of; made once, by createIndexer.ts. */
import type { Emitter } from '../base/emitter.ts';
import type { Stopwatch } from '../base/stopwatch.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock } from '../engine/ports.ts';
import type { Driver } from '../store/database.ts';
import type { FactCache } from '../store/factCache.ts';
import type { IndexStore } from '../store/indexStore.ts';
import type { StoreNotice } from '../store/storeNotice.ts';
import type { IndexerOptions, Notice } from './indexer.ts';
import type { LanguageLogic } from './languageLogic.ts';
import type { FileParsing } from './parser.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

export interface IndexingParts {
  readonly options: IndexerOptions;
  readonly workspace: WorkspaceFiles;
  readonly store: IndexStore;
  readonly cache: FactCache;
  readonly parsing: FileParsing;
  readonly logicOf: LanguageLogic;
  /** Fingerprint of what makes links. */
  readonly linkLogic: string;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** What happens outside the engine and the user should know. */
  readonly notices: Emitter<Notice>;
  readonly driver: Driver;
  readonly notice?: StoreNotice;
}

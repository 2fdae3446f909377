/** Opens a folder's index for work: database, fact cache, files, parsers, engine. */
import { DisposableStore } from '../base/disposable.ts';
import { Emitter } from '../base/emitter.ts';
import { FailureError } from '../base/failure.ts';
import { createStopwatch } from '../base/stopwatch.ts';
import { chooseDriver } from '../store/databaseDriver.ts';
import { FACT_CACHE_BYTES, openFactCache } from '../store/factCache.ts';
import type { IndexStore } from '../store/indexStore.ts';
import { databaseFile, factCacheFile, ignoreWorkspaceFolder } from '../store/location.ts';
import { type OpenedStore, openIndexStore } from '../store/openIndexStore.ts';
import { createProcessProbe } from '../store/processProbe.ts';
import type { StoreNotice } from '../store/storeNotice.ts';
import type { Standing } from '../syntax/pool/lowerPriority.ts';
import { optimiseLate } from '../syntax/pool/v8Flags.ts';
import { createCodeEngine } from './codeEngine.ts';
import { Collecting } from './collecting.ts';
import type { Indexer, IndexerOptions, Notice } from './indexer.ts';
import { Indexing } from './indexing.ts';
import { readBuiltLogic } from './languageLogic.ts';
import { createFileParsing } from './parser.ts';
import { settingsText } from './rememberedSettings.ts';
import { systemClock } from './systemClock.ts';
import { openWorkspace } from './workspaceFiles.ts';

/**
 * Rejects with `store.held` while another process owns the index, `store.newerVersion` when a newer version made it, and with a failure
 * of kind `io`, `config` or `user` when folder or cache cannot be used.
 */
export async function createIndexer(options: IndexerOptions, standing: Standing): Promise<Indexer> {
  const { index, bundles } = options;
  optimiseLate();
  const clock = systemClock;
  const stopwatch = createStopwatch(clock.monotonic);
  const notices = new Emitter<Notice>();
  const opened = new DisposableStore();
  try {
    const workspace = openWorkspace(index, { clock, stopwatch, onNoWatches: () => notices.emit(NO_WATCHES) });
    const { driver } = chooseDriver(index.driver);
    if (index.location === 'workspace') ignoreWorkspaceFolder(index.root);
    const { store, notice } = owned(
      openIndexStore({
        file: databaseFile(index),
        driver,
        clock,
        probe: createProcessProbe(),
        product: options.product,
        check: 'afterUncleanStop',
      }),
    );
    opened.add(store);
    if (index.settings === 'given') store.rememberSettings(settingsText(index));
    const cache = opened.add(openFactCache({ file: factCacheFile(index.cacheFolder), driver, clock, limitBytes: FACT_CACHE_BYTES }));
    const parsing = createFileParsing({ bundles, maxWorkers: index.maxWorkers, standing, clock, stopwatch });
    const { logicOf, links: linkLogic } = readBuiltLogic(bundles);
    const onLinkFault = (path: string, error: unknown) =>
      notices.emit({ code: 'failed', severity: 'warning', message: `Not linked: ${path} (${String(error)})` });
    const collecting = new Collecting();
    const engine = createCodeEngine({
      store,
      source: workspace.source,
      parse: (request, signal) => {
        collecting.onParse();
        return parsing.parse(request, signal);
      },
      onParsed: () => {
        collecting.onParsed();
        parsing.makeRoom();
      },
      logicOf,
      linkLogic,
      onLinkFault,
      clock,
      stopwatch,
      memo: cache,
    });
    return new Indexing({
      options,
      workspace,
      store,
      cache,
      parsing,
      logicOf,
      linkLogic,
      engine,
      clock,
      stopwatch,
      notices,
      driver,
      ...(notice === undefined ? {} : { notice }),
    });
  } catch (error) {
    opened.dispose();
    throw error;
  }
}

/** Text of the ux notes, section 4.6. */
const NO_WATCHES: Notice = {
  code: 'noWatches',
  severity: 'warning',
  message: 'This system is out of file watches; checking for changes every 2 minutes.',
};

function owned(opened: OpenedStore): { readonly store: IndexStore; readonly notice?: StoreNotice } {
  if (opened.kind === 'owner') return opened;
  const code = opened.kind === 'held' ? 'store.held' : 'store.newerVersion';
  throw new FailureError({ code, kind: 'user', message: opened.notice.message });
}

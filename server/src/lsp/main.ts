/** The language server gets a process: started by the client over node's channel (start.ts), or by `skein lsp --stdio`. */
import { join } from 'node:path';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { ownCacheFolder } from '../api/cacheFolder.ts';
import { dropIndex } from '../api/dropIndex.ts';
import { openIndex } from '../api/openIndex.ts';
import { VERSION } from '../api/version.ts';
import { watchedNames } from '../api/watchedNames.ts';
import { setInvariantReporter } from '../base/assert.ts';
import { toDisposable } from '../base/disposable.ts';
import { createGraphs } from '../graph/graphs.ts';
import { createGraphvizLayouter } from '../graph/layout/graphvizLayouter.ts';
import { failureLine } from './guard.ts';
import type { LanguageServerHost } from './host.ts';
import { startLanguageServer } from './languageServer.ts';
import { translatedGraph } from './localize/localizeGraph.ts';

const host: LanguageServerHost = {
  openIndex: (options) => openIndex(options, { engine: 'thread', bundles: join(__dirname, '..') }),
  deleteIndex: async (options) => {
    await dropIndex(options, { cache: false });
  },
  graphs: createGraphs(createGraphvizLayouter({ entry: join(__dirname, 'layout.js') }), translatedGraph),
  cacheFolder: ownCacheFolder(),
  watchedNames: watchedNames(),
  schedule: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return toDisposable(() => clearTimeout(timer));
  },
  now: () => performance.now(),
  version: VERSION,
};

/** Serves the client that the command line of this process names. Never resolves: the process ends with its client. */
export function serve(): Promise<never> {
  const connection = createConnection();
  reportOwnBugs(connection);
  startLanguageServer(connection, host);
  return new Promise(() => undefined);
}

/** What nobody caught is logged. A broken promise harms one answer; after an exception nothing can be trusted, and the client starts anew. */
function reportOwnBugs(connection: Connection): void {
  setInvariantReporter((message) => connection.console.error(`Invariant broken: ${message}`));
  process.on('unhandledRejection', (reason) => connection.console.error(failureLine('Unhandled rejection', reason)));
  process.on('uncaughtException', (error) => {
    connection.console.error(failureLine('Uncaught exception', error));
    // Gives the message time to leave.
    setTimeout(() => process.exit(1), 100);
  });
}

import type { Connection } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../protocol/messages.ts';
import type { StatusFeed } from './feeds/statusFeed.ts';
import type { Folders } from './folders/folders.ts';
import type { OpenDocuments } from './folders/openDocuments.ts';
import type { LanguageServerHost } from './host.ts';
import type { Log } from './log.ts';

/** What the handlers of requests are made of; languageServer.ts builds it once. */
export interface ServerParts {
  readonly connection: Connection;
  readonly host: LanguageServerHost;
  readonly log: Log;
  readonly folders: Folders;
  readonly documents: OpenDocuments;
  readonly status: StatusFeed;
  /** The newest settings. */
  readonly settings: () => ServerSettings;
}

/** `textDocument/documentSymbol`, offered only in the languages where the user or the absence of another server asks for it. */
import { type Connection, type Disposable, type DocumentSymbol, DocumentSymbolRequest } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../protocol/messages.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import { toFailure } from '../base/failure.ts';
import { guardedQuestion } from './guard.ts';
import type { Log } from './log.ts';
import type { ServerParts } from './serverParts.ts';
import { pendingOf } from './statusSummary.ts';
import { toDocumentSymbol } from './toLsp.ts';

/** How long an outline waits for text that was typed just now. The editor asks once per change: an older answer would stay on the screen. */
const freshPatienceMs = 250;

/** While so many files are on their way there is little hope for that: then the outline there is comes soon. */
const busy = { files: 50, patienceMs: 30 } as const;

export function handleDocumentSymbols({ connection, folders, documents, log }: ServerParts): void {
  connection.onDocumentSymbol(
    guardedQuestion(log, 'Document symbols', [] as DocumentSymbol[], async ({ textDocument }) => {
      const file = folders.ownerOf(textDocument.uri);
      const index = file?.session.index;
      if (file === undefined || index === undefined) return [];
      if (documents.flush(textDocument.uri)) {
        await settledOrTimeout(index, pendingOf(file.session.progress) < busy.files ? freshPatienceMs : busy.patienceMs);
      }
      const outline = await index.outline(file.path);
      return outline.value.map(toDocumentSymbol);
    }),
  );
}

/** Running out of time is no failure here: then the outline is that of the text before. */
async function settledOrTimeout(index: CodeIndex, timeoutMs: number): Promise<void> {
  try {
    await index.settled({ timeoutMs });
  } catch (error) {
    if (toFailure(error, { code: 'lsp.settled' }).kind !== 'timeout') throw error;
  }
}

/** Keeps the registration in step with the settings. */
export class DocumentSymbolRegistration {
  readonly #connection: Connection;
  readonly #log: Log;
  #languages = '';
  #registration: Disposable | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  /** Registers for exactly these languages. Never rejects; calls do not overlap. */
  offer(settings: ServerSettings): Promise<void> {
    this.#turn = this.#turn.then(() => this.#offer(settings));
    return this.#turn;
  }

  async #offer(settings: ServerSettings): Promise<void> {
    const wanted = Object.keys(settings.languages).filter((language) => settings.languages[language]?.documentSymbols === true);
    const languages = wanted.sort().join();
    if (languages === this.#languages) return;
    this.#languages = languages;
    try {
      this.#registration?.dispose();
      this.#registration = undefined;
      if (wanted.length === 0) return;
      this.#registration = await this.#connection.client.register(DocumentSymbolRequest.type, {
        documentSelector: wanted.map((language) => ({ scheme: 'file', language })),
        label: 'Skein',
      });
    } catch (error) {
      this.#log.error(`Offering document symbols: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

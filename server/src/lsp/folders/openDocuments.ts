/** Unsaved text: what is open in the editor shadows the disk in every index that holds the file. */
import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerSettings } from '../../../protocol/messages.ts';
import type { CodeIndex } from '../../api/codeIndex.ts';
import { type Disposable, DisposableStore } from '../../base/disposable.ts';
import { guardedWork } from '../guard.ts';
import type { Schedule } from '../host.ts';
import type { Log } from '../log.ts';
import { settingsOfFolder } from '../settings.ts';
import { pathInFolder } from '../workspacePath.ts';
import type { FolderSession } from './folderSession.ts';
import type { Folders } from './folders.ts';

export interface OpenDocumentsParts {
  readonly connection: Connection;
  readonly folders: Folders;
  readonly schedule: Schedule;
  readonly settings: () => ServerSettings;
  /** A document of a folder was opened, or its folder was: told with the editor's language id, any number of times. */
  readonly opened: (language: string) => void;
  /** A document was opened or closed. */
  readonly changed: () => void;
  readonly log: Log;
}

/** What was in front longer ago is not recent. */
const mostRecent = 12;

export class OpenDocuments implements Disposable {
  readonly #parts: OpenDocumentsParts;
  readonly #documents = new TextDocuments(TextDocument);
  /** Documents that the indexes know to be open, by URI. */
  readonly #shown = new Set<string>();
  /** Documents whose newest text the indexes have not seen, by URI. */
  readonly #waiting = new Map<string, Disposable>();
  readonly #registrations = new DisposableStore();
  #nearest: string | undefined;
  /** The last one first. */
  #recent: readonly string[] = [];

  constructor(parts: OpenDocumentsParts) {
    this.#parts = parts;
    // Opening a document counts as its first change.
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidOpen(() => parts.changed());
    this.#documents.onDidClose(({ document }) => {
      this.#closed(document.uri);
      parts.changed();
    });
    this.#registrations.add(this.#documents.listen(parts.connection));
  }

  /** The document the user was last seen in. */
  get nearest(): string | undefined {
    return this.#nearest;
  }

  /** The documents the user was lately seen in, the last one first. */
  get recent(): readonly string[] {
    return this.#recent;
  }

  /** The newest text and language of an open document. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Of all open documents. */
  uris(): readonly string[] {
    return this.#documents.keys();
  }

  sawUserIn(uri: string): void {
    this.#nearest = uri;
    if (this.#recent[0] !== uri) this.#recent = [uri, ...this.#recent.filter((other) => other !== uri)].slice(0, mostRecent);
  }

  /** An index that has just been opened learns every open document of its folder. */
  handAllTo(session: FolderSession, index: CodeIndex): void {
    for (const document of this.#documents.all()) {
      const path = pathInFolder(session.place.uri, document.uri);
      if (path === undefined) continue;
      this.#parts.opened(document.languageId);
      void this.#work(() => index.setBuffer(path, document.getText(), document.version));
    }
  }

  /** Hands over the newest text at once. Whether there was any the indexes had not seen. */
  flush(uri: string): boolean {
    if (!this.#waiting.has(uri)) return false;
    this.#handOver(uri);
    return true;
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) timer.dispose();
    this.#waiting.clear();
    this.#registrations.dispose();
  }

  #changed(document: TextDocument): void {
    this.sawUserIn(document.uri);
    const holders = this.#parts.folders.holdersOf(document.uri);
    if (holders.length === 0) return;
    if (!this.#shown.has(document.uri)) {
      this.#parts.opened(document.languageId);
      this.#handOver(document.uri);
      return;
    }
    this.#waiting.get(document.uri)?.dispose();
    const settings = this.#parts.settings();
    const quiet = Math.max(...holders.map(({ session }) => settingsOfFolder(settings, session.place.uri).debounceMs));
    this.#waiting.set(
      document.uri,
      this.#parts.schedule(() => this.#handOver(document.uri), quiet),
    );
  }

  #handOver(uri: string): void {
    this.#forget(uri);
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    this.#shown.add(uri);
    for (const { session, path } of this.#parts.folders.holdersOf(uri)) {
      void this.#work(() => session.index?.setBuffer(path, document.getText(), document.version));
    }
  }

  #closed(uri: string): void {
    this.#forget(uri);
    this.#shown.delete(uri);
    for (const { session, path } of this.#parts.folders.holdersOf(uri)) void this.#work(() => session.index?.closeBuffer(path));
  }

  #forget(uri: string): void {
    this.#waiting.get(uri)?.dispose();
    this.#waiting.delete(uri);
  }

  #work(work: () => Promise<void> | undefined): Promise<void> {
    return guardedWork(this.#parts.log, 'Open document', work);
  }
}

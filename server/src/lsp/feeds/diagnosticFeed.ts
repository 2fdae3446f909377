import type { Connection } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../../protocol/messages.ts';
import type { Disposable } from '../../base/disposable.ts';
import type { Folders } from '../folders/folders.ts';
import type { OpenDocuments } from '../folders/openDocuments.ts';
import { guardedWork } from '../guard.ts';
import type { LanguageServerHost } from '../host.ts';
import type { Log } from '../log.ts';
import { settingsOfFolder } from '../settings.ts';
import { importDiagnostics, isDiagnosed } from './importDiagnostics.ts';

export interface DiagnosticFeedParts {
  readonly connection: Connection;
  readonly host: Pick<LanguageServerHost, 'schedule' | 'now'>;
  readonly folders: Folders;
  readonly documents: () => OpenDocuments;
  readonly settings: () => ServerSettings;
  readonly log: Log;
}

/** The least time between two looks, ms; a look that took long is followed by a pause of ten times that. */
const leastPauseMs = 500;

/** Publishes what there is to say about open documents, and takes it back when they close or the user does not want it any more. */
export class DiagnosticFeed implements Disposable {
  readonly #parts: DiagnosticFeedParts;
  /** What the editor shows of ours, as text, by URI. */
  readonly #published = new Map<string, string>();
  #pause: Disposable | undefined;
  #isLooking = false;
  #isOutdated = false;
  #hasEnded = false;

  constructor(parts: DiagnosticFeedParts) {
    this.#parts = parts;
  }

  /** Documents, settings or the index changed. */
  touch(): void {
    this.#isOutdated = true;
    if (this.#hasEnded || this.#isLooking || this.#pause !== undefined) return;
    this.#isLooking = true;
    this.#isOutdated = false;
    const { host, log } = this.#parts;
    const began = host.now();
    void guardedWork(log, 'Publishing diagnostics', () => this.#look()).then(() => {
      this.#isLooking = false;
      if (this.#hasEnded) return;
      this.#pause = host.schedule(
        () => {
          this.#pause = undefined;
          if (this.#isOutdated) this.touch();
        },
        Math.max(leastPauseMs, 10 * (host.now() - began)),
      );
    });
  }

  dispose(): void {
    this.#hasEnded = true;
    this.#pause?.dispose();
  }

  async #look(): Promise<void> {
    const { documents } = this.#parts;
    const open = new Set(documents().uris());
    for (const uri of open) await this.#lookAt(uri);
    for (const uri of [...this.#published.keys()]) if (!open.has(uri)) await this.#publish(uri, []);
  }

  async #lookAt(uri: string): Promise<void> {
    const { folders, settings } = this.#parts;
    const file = folders.ownerOf(uri);
    const index = file?.session.index;
    const wishes = file === undefined ? undefined : settingsOfFolder(settings(), file.session.place.uri);
    if (file === undefined || wishes === undefined || index === undefined || !isDiagnosed(wishes)) return await this.#publish(uri, []);
    await this.#publish(uri, await importDiagnostics({ index, folderUri: file.session.place.uri, path: file.path, settings: wishes }));
  }

  async #publish(uri: string, diagnostics: Awaited<ReturnType<typeof importDiagnostics>>): Promise<void> {
    const text = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    if ((this.#published.get(uri) ?? '') === text) return;
    if (text === '') this.#published.delete(uri);
    else this.#published.set(uri, text);
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}

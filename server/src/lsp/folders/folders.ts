import type { ServerSettings } from '../../../protocol/messages.ts';
import type { CodeIndex } from '../../api/codeIndex.ts';
import { atMost } from '../atMost.ts';
import type { LanguageServerHost } from '../host.ts';
import type { Log } from '../log.ts';
import { indexOptions, settingsOfFolder } from '../settings.ts';
import { canonicalUri, folderRoot, pathInFolder } from '../workspacePath.ts';
import { type FolderListener, type FolderPlace, FolderSession } from './folderSession.ts';

/** A document as one folder sees it. */
export interface FolderFile {
  readonly session: FolderSession;
  /** Relative to the folder, with `/`. */
  readonly path: string;
}

/** A folder whose index answers now. */
export interface OpenFolder {
  readonly session: FolderSession;
  readonly index: CodeIndex;
}

export interface FoldersParts {
  readonly host: LanguageServerHost;
  readonly log: Log;
  readonly listener: FolderListener;
  /** How changes of files arrive: through the client, or by an own watcher when it cannot watch. */
  readonly watcher: () => 'own' | 'outside';
}

/**
 * The workspace: one session per folder. A folder inside another one has an index of its own, and only that one answers for its files;
 * changes and buffers go to both, as the outer index holds the files as well.
 */
export class Folders {
  readonly #parts: FoldersParts;
  readonly #sessions = new Map<string, FolderSession>();

  constructor(parts: FoldersParts) {
    this.#parts = parts;
  }

  all(): readonly FolderSession[] {
    return [...this.#sessions.values()];
  }

  /** Folders whose index this process may change. When another one owns them all, those: then asking tells why not. */
  changeable(): readonly FolderSession[] {
    const own = this.all().filter((session) => session.progress.state !== 'readonly');
    return own.length > 0 ? own : this.all();
  }

  /** Opens, reopens and closes indexes until they are what the workspace and its settings say. Resolves when the closed ones are closed. */
  async arrange(places: readonly FolderPlace[], settings: ServerSettings): Promise<void> {
    const wanted = new Map(
      places
        .filter(({ uri }) => uri.startsWith('file:') && settingsOfFolder(settings, uri).enabled)
        .map((place) => [canonicalUri(place.uri), place] as const),
    );
    const leaving = [...this.#sessions].filter(([key]) => !wanted.has(key));
    for (const [key] of leaving) this.#sessions.delete(key);
    for (const [key, place] of wanted) this.#arrangeOne(key, place, settings);
    await Promise.all(leaving.map(([, session]) => session.dispose()));
  }

  /** The folder that answers for a document: the innermost. */
  ownerOf(uri: string): FolderFile | undefined {
    return this.holdersOf(uri).reduce<FolderFile | undefined>(
      (best, file) => (best === undefined || file.path.length < best.path.length ? file : best),
      undefined,
    );
  }

  /** Every folder that has the document somewhere below it. */
  holdersOf(uri: string): readonly FolderFile[] {
    return this.all().flatMap((session) => {
      const path = pathInFolder(session.place.uri, uri);
      return path === undefined ? [] : [{ session, path }];
    });
  }

  /** Whether no folder inside this one answers for a path with an index of its own. */
  ownPaths(session: FolderSession): (path: string) => boolean {
    const nested = this.all().flatMap((other) => {
      const path = other === session ? undefined : pathInFolder(session.place.uri, other.place.uri);
      return path === undefined ? [] : [`${path}/`];
    });
    return (path) => !nested.some((prefix) => path.startsWith(prefix));
  }

  /** Folders whose index answers now. Those that are just being opened get `patienceMs` to join. */
  async answering(patienceMs: number): Promise<readonly OpenFolder[]> {
    const opening = this.all().filter(({ isOpening }) => isOpening);
    if (opening.length > 0) await atMost(this.#parts.host.schedule, patienceMs, Promise.all(opening.map((session) => session.open())));
    return this.all().flatMap((session) => (session.index === undefined ? [] : [{ session, index: session.index }]));
  }

  async dispose(): Promise<void> {
    const sessions = this.all();
    this.#sessions.clear();
    await Promise.all(sessions.map((session) => session.dispose()));
  }

  #arrangeOne(key: string, place: FolderPlace, settings: ServerSettings): void {
    const { host, log, listener, watcher } = this.#parts;
    const options = indexOptions(settingsOfFolder(settings, place.uri), {
      root: folderRoot(place.uri),
      cacheFolder: host.cacheFolder,
      watcher: watcher(),
    });
    const known = this.#sessions.get(key);
    if (known === undefined) {
      const session = new FolderSession({ place, host, log, listener }, options);
      this.#sessions.set(key, session);
      void session.open();
    } else if (JSON.stringify(known.options) !== JSON.stringify(options)) {
      void known.reopen(options);
    }
  }
}

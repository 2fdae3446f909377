import { type Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import { Method, type StatusResult } from '../../server/protocol/messages.ts';
import type { ServerConnection } from './languageClient.ts';
import { messageOf } from './messageOf.ts';
import { noMemory, remember, type ServerState, type StatusMemory, shortWork } from './statusText.ts';

/** How the index is doing, for everything that shows it. Counts are fetched when the index comes to rest, not while it works. */
export class StatusModel implements Disposable {
  readonly #server: ServerConnection;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<void>();
  readonly #listening: Disposable;
  #memory: StatusMemory = noMemory;
  #details: StatusResult | undefined;
  /** State and revision of the details that were asked for last. */
  #asked: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: ServerConnection, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#listening = server.onDidChangeState((state) => this.#changed(state));
  }

  readonly onDidChange = this.#changes.event;

  get state(): ServerState {
    return this.#server.state;
  }

  get memory(): StatusMemory {
    return this.#memory;
  }

  /** Counts and files by folder, as of the last rest. */
  get details(): StatusResult | undefined {
    return this.#details;
  }

  /** Asks the server for the details now. */
  async refresh(): Promise<void> {
    if (this.#server.state.kind !== 'running') return;
    try {
      this.#details = await this.#server.request(Method.status, null);
    } catch (error) {
      this.#log.warn(`No status: ${messageOf(error)}`);
    }
    this.#changes.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#changes.dispose();
  }

  #changed(state: ServerState): void {
    const now = Date.now();
    this.#memory = remember(this.#memory, state, now);
    clearTimeout(this.#timer);
    // Work may become worth telling without any news from the server.
    if (this.#memory.busySince !== undefined && now - this.#memory.busySince < shortWork) {
      this.#timer = setTimeout(() => this.#changed(this.#server.state), shortWork);
    }
    if (state.kind !== 'running') {
      this.#details = undefined;
      this.#asked = undefined;
    } else if (state.status.state !== 'indexing') {
      const wanted = `${state.status.state} ${state.status.revision}`;
      if (wanted !== this.#asked) void this.refresh();
      this.#asked = wanted;
    } else {
      this.#asked = undefined;
    }
    this.#changes.fire();
  }
}

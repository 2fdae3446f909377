/** Keeps what is offered to the editor in step with the settings and with the documents that were opened. */
import { type Connection, type Disposable, RegistrationType } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../../protocol/messages.ts';
import { failureLine } from '../guard.ts';
import type { Log } from '../log.ts';
import { type DocumentFeature, documentFeatures, selectorOf } from './features.ts';

interface Registered {
  /** Of the selector, as text. */
  readonly wanted: string;
  readonly registration: Disposable;
}

export class FeatureRegistrations {
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #registered = new Map<DocumentFeature, Registered>();
  /** Languages of the documents that were ever opened. */
  readonly #opened = new Set<string>();
  #features: readonly DocumentFeature[] = [];
  #settings: ServerSettings = { folders: {}, languages: {} };
  #turn: Promise<void> = Promise.resolve();

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  /** From now on these features follow these settings. Never rejects; calls do not overlap. */
  offer(features: readonly DocumentFeature[], settings: ServerSettings): Promise<void> {
    this.#features = features;
    this.#settings = settings;
    return this.#arrange();
  }

  /** A document of the workspace was opened. */
  sawOpened(language: string): void {
    if (this.#opened.has(language)) return;
    this.#opened.add(language);
    void this.#arrange();
  }

  #arrange(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      for (const feature of this.#features) await this.#register(feature);
    });
    return this.#turn;
  }

  async #register(feature: DocumentFeature): Promise<void> {
    const documentSelector = selectorOf(feature, this.#settings, this.#opened);
    const wanted = JSON.stringify(documentSelector);
    const before = this.#registered.get(feature);
    if (wanted === before?.wanted) return;
    const { method, options } = documentFeatures[feature];
    try {
      this.#registered.delete(feature);
      before?.registration.dispose();
      if (documentSelector.length === 0) return;
      const registration = await this.#connection.client.register(new RegistrationType<object>(method), { documentSelector, ...options });
      this.#registered.set(feature, { wanted, registration });
    } catch (error) {
      this.#log.error(failureLine(`Offering ${method}`, error));
    }
  }
}

/** The indexer's side of the thread boundary: opens one indexer and serves calls on it. */
import type { MessagePort } from 'node:worker_threads';
import { toFailure } from '../base/failure.ts';
import type { Indexer, IndexerOptions } from './indexer.ts';
import { type Call, type FromIndexer, SIGNAL_POSITION, type ToIndexer } from './threadMessages.ts';

/** The end of a message channel. */
export type Port = Pick<MessagePort, 'postMessage' | 'on'>;

export function serveIndexer(port: Port, open: (options: IndexerOptions) => Promise<Indexer>): void {
  const send = (message: FromIndexer) => port.postMessage(message);
  const running = new Map<number, AbortController>();
  let indexer: Indexer | undefined;

  const start = async (options: IndexerOptions) => {
    try {
      indexer = await open(options);
      indexer.onProgress((progress) => send({ kind: 'progress', progress }));
      indexer.onRun((run) => send({ kind: 'run', run }));
      send({ kind: 'opened' });
    } catch (error) {
      send({ kind: 'refused', failure: toFailure(error, { code: 'indexer.open' }) });
    }
  };

  const serve = async (call: Call) => {
    const controller = new AbortController();
    running.set(call.id, controller);
    try {
      if (indexer === undefined) throw new Error('The indexer is not open');
      send({ kind: 'result', id: call.id, value: await invoke(indexer, call, controller.signal) });
    } catch (error) {
      send({ kind: 'failure', id: call.id, failure: toFailure(error, { code: `indexer.${call.method}` }) });
    } finally {
      running.delete(call.id);
    }
  };

  port.on('message', (message: ToIndexer) => {
    if (message.kind === 'open') void start(message.options);
    else if (message.kind === 'call') void serve(message);
    else running.get(message.id)?.abort();
  });
}

function invoke(indexer: Indexer, call: Call, signal: AbortSignal): Promise<unknown> {
  const args = [...call.args];
  const position = SIGNAL_POSITION[call.method];
  if (position !== undefined) args[position] = signal;
  const method = indexer[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
  return method.apply(indexer, args);
}

/** No request may take the server down, and no failure may stay silent. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { toFailure } from '../base/failure.ts';
import { translated } from './localize/localize.ts';
import type { Log } from './log.ts';

type Handler<P, R> = (params: P, signal: AbortSignal) => Promise<R>;
type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

/** For questions of the editor: a failure is logged and answered with nothing, as VS Code shows one toast for each error response. */
export function guardedQuestion<P, R>(log: Log, name: string, empty: R, handler: Handler<P, R>): Guarded<P, R> {
  return guarded(handler, (error) => {
    log.error(failureLine(name, error));
    return empty;
  });
}

/** For what the user asked for by a command: a failure is logged and answered as an error with a message to be shown. */
export function guardedCommand<P, R>(log: Log, name: string, handler: Handler<P, R>): Guarded<P, R> {
  return guarded(handler, (error) => {
    log.error(failureLine(name, error));
    return new ResponseError<void>(LSPErrorCodes.RequestFailed, translated(toFailure(error, { code: 'lsp.request' }).message));
  });
}

/** For notifications, and for work that nobody waits for. */
export async function guardedWork(log: Log, name: string, work: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error(failureLine(name, error));
  }
}

/** One line without source text; the stack of our own bugs follows, as nobody can act on `x is undefined` alone. */
export function failureLine(name: string, thrown: unknown): string {
  const failure = toFailure(thrown, { code: 'lsp.failed' });
  const stack = failure.kind === 'internal' && thrown instanceof Error && thrown.stack !== undefined ? `\n${thrown.stack}` : '';
  const causes = failure.causes === undefined || failure.causes.length === 0 ? '' : ` (${failure.causes.join('; ')})`;
  return `${name}: ${failure.message}${causes}${stack}`;
}

function guarded<P, R>(handler: Handler<P, R>, failed: (error: unknown) => R | ResponseError<void>): Guarded<P, R> {
  return async (params, token) => {
    const abort = new AbortController();
    const cancellation = token.onCancellationRequested(() => abort.abort());
    try {
      const result = await handler(params, abort.signal);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      return token.isCancellationRequested ? cancelled() : failed(error);
    } finally {
      cancellation.dispose();
    }
  };
}

function cancelled(): ResponseError<void> {
  // Not translated: nobody is shown an answer that nobody waits for.
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

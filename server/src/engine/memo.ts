/**
 * Remembers results of expensive operations. Equal calls at the same time share one computation; failures are never remembered; a broken
 * memo costs time, not correctness.
 */
import { toFailure } from '../base/failure.ts';
import type { TransformStep } from './evaluate.ts';
import type { OperationContext } from './operation.ts';
import type { Fingerprinter, MemoStore } from './ports.ts';
import { untilAborted } from './timeout.ts';
import type { RunMode } from './version.ts';

export interface MemoRequest {
  readonly step: TransformStep;
  readonly inputs: readonly unknown[];
  readonly context: OperationContext;
  readonly mode: RunMode;
  /** Keys that the run of a preview would have remembered; counted as hits, so that the counters equal those of the real run. */
  readonly previewed: Set<string>;
  onWarning(message: string): void;
}

export type MemoAnswer = { readonly memo: 'hit' | 'miss'; readonly result: unknown };

export interface Memo {
  /** The remembered result, or that of `compute`, which may be a promise. Only for steps whose operation has a memo codec. */
  recallOr(request: MemoRequest, compute: () => unknown): MemoAnswer;
}

/** Without a store every request is a miss, but equal calls at the same time still share. */
export function createMemo(store: MemoStore | undefined, fingerprinter: Fingerprinter): Memo {
  const running = new Map<string, Computation>();

  /** Remembers what comes out; a promise can be shared until then. */
  function keep(key: string, request: MemoRequest, result: unknown): unknown {
    const remembered = (output: unknown) => {
      if (request.mode === 'preview') request.previewed.add(key);
      else remember(store, key, { request, output });
      return output;
    };
    if (!(result instanceof Promise)) return remembered(result);
    const computation = { result: result.then(remembered), signal: request.context.signal };
    const forget = () => {
      if (running.get(key) === computation) running.delete(key);
    };
    running.set(key, computation);
    computation.result.then(forget, forget);
    return computation.result;
  }

  return {
    recallOr(request, compute) {
      const key = keyOf(request, fingerprinter);
      const computed = () => keep(key, request, compute());
      if (request.mode === 'full') return { memo: 'miss', result: computed() };
      const shared = running.get(key);
      if (shared !== undefined) return { memo: 'hit', result: shareOr(shared, computed) };
      const found = recall(store, key, request);
      if (found !== undefined) return { memo: 'hit', result: found.result };
      const wasPreviewed = request.mode === 'preview' && request.previewed.has(key);
      return { memo: wasPreviewed ? 'hit' : 'miss', result: computed() };
    },
  };
}

function keyOf({ step, inputs, context }: MemoRequest, fingerprinter: Fingerprinter): string {
  const { operation } = step;
  const own = operation.memo?.key(inputs, context) ?? '';
  return fingerprinter(['memo', operation.name, operation.fingerprint(context.logicClass), own]);
}

interface Computation {
  readonly result: Promise<unknown>;
  /** Of the row that computes. */
  readonly signal: AbortSignal;
}

/** Whoever computes may be given up meanwhile; that must not hold up those who wait for the same result. */
function shareOr({ result, signal }: Computation, compute: () => unknown): Promise<unknown> {
  return untilAborted(result, signal).catch((thrown: unknown) => {
    if (toFailure(thrown, { code: 'memo' }).kind === 'cancelled') return compute();
    throw thrown;
  });
}

function recall(store: MemoStore | undefined, key: string, request: MemoRequest): { readonly result: unknown } | undefined {
  try {
    const bytes = store?.get(key);
    return bytes === undefined ? undefined : { result: request.step.operation.memo?.decode(bytes, request.inputs) };
  } catch (thrown) {
    request.onWarning(`The memo of ${request.step.operation.name} cannot be read: ${messageOf(thrown)}`);
    return undefined;
  }
}

function remember(store: MemoStore | undefined, key: string, { request, output }: { request: MemoRequest; output: unknown }): void {
  const codec = request.step.operation.memo;
  if (store === undefined || codec === undefined) return;
  try {
    store.put(key, codec.encode(output));
  } catch (thrown) {
    request.onWarning(`The memo of ${request.step.operation.name} cannot be written: ${messageOf(thrown)}`);
  }
}

function messageOf(thrown: unknown): string {
  return toFailure(thrown, { code: 'memo' }).message;
}

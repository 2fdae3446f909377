/** What a flow's transforms are made of: pure functions with a name, a fingerprint of their logic and, when they are expensive, a memo. */
import type { Fingerprint, RowKey } from './ports.ts';

/** `Inputs` is the tuple of field values it takes. Results depend on nothing but inputs and fingerprint. */
export interface Operation<Inputs extends readonly unknown[] = readonly unknown[], Output = unknown> {
  /** Unique within a flow. */
  readonly name: string;
  /** Changes whenever equal inputs may give another result: code, tables, options. Never ''. `logicClass` is what the source says of the row. */
  fingerprint(logicClass: string): Fingerprint;
  /** Throws to fail the row; with a `FailureError` when it knows the reason. */
  evaluate(inputs: Inputs, context: OperationContext): Output | Promise<Output>;
  readonly memo?: MemoCodec<Inputs, Output>;
  /** Milliseconds until the row fails with `timeout`; a warning comes at half of it. Only for asynchronous operations. */
  readonly timeoutMs?: number;
}

export interface OperationContext {
  readonly key: RowKey;
  /** Fingerprint of the row's content. */
  readonly content: Fingerprint;
  readonly logicClass: string;
  /** Aborted when the result is no longer wanted. */
  readonly signal: AbortSignal;
}

/** How results are remembered across rows and runs. */
export interface MemoCodec<Inputs extends readonly unknown[] = readonly unknown[], Output = unknown> {
  /** Equal keys (under equal fingerprints) mean equal results. */
  key(inputs: Inputs, context: OperationContext): string;
  encode(output: Output): Uint8Array;
  /** Throws when the bytes are not what `encode` made; the operation is evaluated then. */
  decode(bytes: Uint8Array, inputs: Inputs): Output;
}

/** Why something failed, in a form that crosses threads, processes and the protocol unchanged (plain JSON). */

/** Whose fault it is and what may help: decides retries, exit codes and wording. */
export type FailureKind = 'user' | 'config' | 'io' | 'transient' | 'timeout' | 'cancelled' | 'corrupt' | 'internal';

export interface Failure {
  /** Stable machine-readable name, for example `parse.timeout`. */
  readonly code: string;
  readonly kind: FailureKind;
  /** One sentence for a person, without a trailing stack. */
  readonly message: string;
  /** What it happened to: a path relative to the workspace folder, a setting, an operation. */
  readonly subject?: string;
  /** What the user can do about it. */
  readonly hint?: string;
  /** Up to three near misses for a misspelt name. */
  readonly suggestions?: readonly string[];
  /** The chain of causes, outermost first. */
  readonly causes?: readonly string[];
}

/** An exception that carries a `Failure`. Everything thrown on purpose in this project is one of these. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** Only transient failures are worth another attempt without a new input. */
export function isRetryable(failure: Failure): boolean {
  return failure.kind === 'transient';
}

/** Turns anything thrown into a `Failure`; what nobody classified is internal. */
export function toFailure(thrown: unknown, fallback: { readonly code: string; readonly subject?: string }): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    code: fallback.code,
    kind: kindOfSystemError(error) ?? 'internal',
    message: error.message,
    ...(fallback.subject === undefined ? {} : { subject: fallback.subject }),
    causes: causesOf(error),
  };
}

const TRANSIENT_CODES: ReadonlySet<string> = new Set(['EBUSY', 'EMFILE', 'ENFILE', 'EAGAIN', 'ETXTBSY', 'SQLITE_BUSY', 'SQLITE_LOCKED']);

function kindOfSystemError(error: Error): FailureKind | undefined {
  if (error.name === 'AbortError') return 'cancelled';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return undefined;
  if (TRANSIENT_CODES.has(code)) return 'transient';
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return 'corrupt';
  return /^E[A-Z0-9]+$/.test(code) ? 'io' : undefined;
}

function causesOf(error: Error): string[] {
  const causes: string[] = [];
  for (let cause: unknown = error.cause; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause.message);
  return causes;
}

import { readSync, writevSync } from 'node:fs';

/**
 * The worker thread's end of its pipe, read and written without an event loop: a thread that only parses has nothing else to wait
 * for, and a blocking call is the cheapest way to wait.
 */
export interface BlockingPipe {
  /** Fills `target` from the start; false when the pipe has ended. */
  fill(target: Buffer): boolean;
  write(parts: readonly Uint8Array[]): void;
}

export function openBlockingPipe(descriptor: number): BlockingPipe {
  return {
    fill(target) {
      for (let filled = 0; filled < target.length; ) {
        const count = retrying(() => readSync(descriptor, target, filled, target.length - filled, null));
        if (count === 0) return false;
        filled += count;
      }
      return true;
    },
    write(parts) {
      for (let rest = parts; rest.length > 0; )
        rest = withoutFirst(
          rest,
          retrying(() => writevSync(descriptor, rest)),
        );
    },
  };
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Some platforms hand out pipes that do not block: then a millisecond passes before the next attempt. */
function retrying(transfer: () => number): number {
  for (;;) {
    try {
      return transfer();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

function withoutFirst(parts: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let skip = count;
  const rest: Uint8Array[] = [];
  for (const part of parts) {
    if (skip < part.length) rest.push(part.subarray(skip));
    skip = Math.max(0, skip - part.length);
  }
  return rest;
}

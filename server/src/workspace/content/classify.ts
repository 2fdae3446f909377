import { Buffer } from 'node:buffer';
import { HEAD_BYTES, sampleOf, TAIL_BYTES, type TextSample } from '../../base/textSample.ts';
import type { FileSystem } from '../fileSystem.ts';

/**
 * Says which language a file is in. Both are pure: the tables of the language packs stand behind them, people's overrides in front.
 */
export interface Languages {
  /**
   * What the name alone says: a language's id; several ids joined by `|` when one of them is meant and only the content can tell;
   * `ANY_LANGUAGE` when the content may tell, and most such files are in none; undefined for none that is supported.
   */
  readonly ofPath: (path: string) => string | undefined;
  /** What name and content say together. undefined: none that is supported. */
  readonly ofContent: (path: string, sample: TextSample) => string | undefined;
  /** Bytes of the longest line that a language's grammar can be given; undefined for any. */
  readonly longestLine?: (language: string) => number | undefined;
}

/** Files of such names are looked into to be listed at all: those without an extension may begin with `#!/usr/bin/env node`. */
export const ANY_LANGUAGE = 'shebang';

/** The sample of a file on disk, as `sampleOf` would give it. Throws system errors. */
export function readSample(path: string, files: FileSystem): TextSample {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = files.constants;
  const descriptor = files.openSync(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
  try {
    const size = Number(files.fstatSync(descriptor, { bigint: true }).size);
    const whole = Buffer.allocUnsafe(Math.min(size, HEAD_BYTES + TAIL_BYTES));
    const head = files.readSync(descriptor, whole, 0, Math.min(size, HEAD_BYTES), 0);
    if (size <= HEAD_BYTES) return sampleOf(whole.subarray(0, head));
    const length = Math.min(size - HEAD_BYTES, TAIL_BYTES);
    const tail = files.readSync(descriptor, whole, head, length, size - length);
    return sampleOf(whole.subarray(0, head + tail));
  } finally {
    files.closeSync(descriptor);
  }
}

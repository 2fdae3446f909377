/** Contents of files as git keeps them. */
import type { Git } from './git.ts';

interface Wanted {
  readonly ids: readonly string[];
  /** Larger ones are left out. Bytes. */
  readonly largest: number;
  readonly signal: AbortSignal | undefined;
}

/** By object id; those that are too large or not in this clone are missing. */
export async function readBlobs(git: Git, { ids, largest, signal }: Wanted): Promise<ReadonlyMap<string, Uint8Array>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const sizes = await git(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], { input: lines(distinct), signal });
  const fitting = sizes
    .toString('latin1')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, type, size]) => type === 'blob' && Number(size) <= largest)
    .flatMap(([id]) => id ?? []);
  if (fitting.length === 0) return new Map();
  return batchOf(await git(['cat-file', '--batch'], { input: lines(fitting), signal }));
}

/** `<id> blob <size>\n<bytes>\n`, again and again. */
function batchOf(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [id = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    blobs.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

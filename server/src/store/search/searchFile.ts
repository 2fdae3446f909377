/**
 * The search structure on disk, beside its database, so that a start with a million symbols needs one read instead of all rows. It is
 * only a shortcut: a file that is missing, damaged, or made by other rules is ignored, and the structure is built from the index again.
 *
 * Layout: magic · length of the head · head (JSON, padded) · per segment its arrays and its dead files · checksum. Numbers are those of
 * the machine; the magic is a number, so that a machine of the other byte order does not take the file for its own.
 */
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { MergeInput } from './mergeSegments.ts';
import { RANKING } from './searchRank.ts';
import { layOutSegment, type SegmentLengths, segmentBytes, segmentLengths } from './segment.ts';
import type { SearchCursor, SearchState } from './symbolSearch.ts';

/** Changes with the layout. */
const MAGIC = 0x536b5332;
const WORD = 8;

const UNFINISHED = '.new';

interface Head {
  readonly rules: string;
  readonly cursor: SearchCursor;
  readonly segments: readonly { readonly lengths: SegmentLengths; readonly languages: readonly string[] }[];
}

/** `traits`: whatever else decides what a file's symbols are, such as the globs of tests; a file made by others is not loaded. */
export interface SearchFileOptions {
  readonly file: string;
  readonly traits: string;
}

/** Writes under another name first, so that nobody ever reads half a file. */
export async function saveSearch(state: SearchState, { file, traits }: SearchFileOptions): Promise<void> {
  const temporary = `${file}.${process.pid}${UNFINISHED}`;
  try {
    const handle = await open(temporary, 'w');
    try {
      let sum = 0;
      for (const part of partsOf(state, traits)) {
        sum = checksum(sum, part);
        await handle.write(part);
      }
      await handle.write(Uint32Array.of(sum, MAGIC));
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await removeLeftovers(file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Half of a file is written for seconds at most: what is older is of a process that did not live to finish it. Milliseconds. */
const LEFT_OVER_AFTER = 600_000;

async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith(UNFINISHED)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > LEFT_OVER_AFTER) await rm(path, { force: true });
  }
}

/** undefined when there is nothing that can be used. */
export function loadSearch({ file, traits }: SearchFileOptions): SearchState | undefined {
  const buffer = readWhole(file);
  if (buffer === undefined || buffer.byteLength < 3 * WORD || buffer.byteLength % WORD !== 0) return undefined;
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC || words.at(-1) !== MAGIC) return undefined;
  if (checksum(0, words.subarray(0, -2)) !== words.at(-2)) return undefined;
  const length = words[1] ?? 0;
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, WORD, length))) as Head;
  if (head.rules !== rulesOf(traits)) return undefined;
  let offset = WORD + padded(length);
  const segments = head.segments.map(({ lengths, languages }): MergeInput => {
    const segment = layOutSegment(lengths, languages, { buffer, offset });
    offset += segmentBytes(lengths);
    const dead = new Uint8Array(buffer, offset, segment.files);
    offset += padded(segment.files);
    return { segment, dead };
  });
  return { cursor: head.cursor, segments };
}

function* partsOf({ cursor, segments }: SearchState, traits: string): Generator<Uint32Array> {
  const heads = segments.map(({ segment }) => ({ lengths: segmentLengths(segment), languages: segment.languages }));
  const head = new TextEncoder().encode(JSON.stringify({ rules: rulesOf(traits), cursor, segments: heads } satisfies Head));
  yield Uint32Array.of(MAGIC, head.length);
  yield wordsOf(head);
  for (const { segment, dead } of segments) {
    const all = new Uint32Array(segment.buffer, segment.byteOffset, segmentBytes(segmentLengths(segment)) / 4);
    for (let start = 0; start < all.length; start += CHUNK) yield all.subarray(start, start + CHUNK);
    yield wordsOf(dead);
  }
}

/** Words written at a time: the thread is free in between. */
const CHUNK = 2 ** 20;

/** A copy, padded with zeros. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const copy = new Uint8Array(padded(bytes.length));
  copy.set(bytes);
  return new Uint32Array(copy.buffer);
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}

function rulesOf(traits: string): string {
  return hash('sha1', `${RANKING}\n${traits}`, 'hex');
}

function checksum(start: number, words: Uint32Array): number {
  let sum = start;
  for (let index = 0; index < words.length; index++) sum = Math.imul(sum ^ (words[index] ?? 0), 0x9e3779b1) ^ (sum >>> 15);
  return sum >>> 0;
}

function readWhole(file: string): ArrayBuffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    // Not there, or not for us: the structure is built without it.
    return undefined;
  }
  try {
    const buffer = new ArrayBuffer(fstatSync(descriptor).size);
    const view = new Uint8Array(buffer);
    let done = 0;
    while (done < view.length) {
      const read = readSync(descriptor, view, done, view.length - done, done);
      if (read === 0) return undefined;
      done += read;
    }
    return buffer;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Facts of texts that are not, or no longer, files of the folder: older versions of a file above all. Parsed in processes of their own,
 * started when first asked for; nothing of it is stored.
 */
import type { AsyncDisposable } from '../base/disposable.ts';
import { createStopwatch } from '../base/stopwatch.ts';
import { sampleOf } from '../base/textSample.ts';
import { PackedFacts } from '../facts/packFacts.ts';
import { decodeSource } from '../syntax/decodeSource.ts';
import { toPlainUtf8 } from '../workspace/content/encoding.ts';
import { contentFingerprint } from '../workspace/content/fileContent.ts';
import { languages, tierOf } from './knownLanguages.ts';
import { createFileParsing, type FileParsing } from './parser.ts';
import { systemClock } from './systemClock.ts';

export interface SideText {
  readonly text: string;
  readonly language: string;
  /** Equal to that of the index when it has read the same. */
  readonly fingerprint: string;
}

export interface SideParsing extends AsyncDisposable {
  /** undefined for what is no code, and no text. */
  read(path: string, bytes: Uint8Array): SideText | undefined;
  /** Rejects with a failure when they cannot be parsed. */
  facts(of: SideText, signal: AbortSignal | undefined): Promise<PackedFacts>;
}

/** Packed facts that are kept, so that a question asked again parses nothing: some 2,000 files. */
const KEPT_BYTES = 16 * 1024 * 1024;

const NEVER = new AbortController().signal;

/** Whether a path is that of a program in a language that is understood. What has no extension is not looked into. */
export function isCode(path: string): boolean {
  return languages.ofPath(path)?.split('|').some(isProgram) === true;
}

/** What only has an outline, such as CSS, calls nothing and is called by nothing. */
function isProgram(language: string): boolean {
  return ['deep', 'generic'].includes(tierOf(language));
}

function languageOf(path: string, bytes: Uint8Array): string | undefined {
  const language = languages.ofContent(path, sampleOf(bytes));
  return language !== undefined && isProgram(language) ? language : undefined;
}

export function createSideParsing(bundles: string): SideParsing {
  let parsing: FileParsing | undefined;
  let kept = 0;
  const known = new Map<string, Uint8Array>();

  const keep = (fingerprint: string, packed: Uint8Array) => {
    known.set(fingerprint, packed);
    kept += packed.length;
    for (const [oldest, { length }] of known) {
      if (kept <= KEPT_BYTES) break;
      known.delete(oldest);
      kept -= length;
    }
  };

  return {
    read(path, bytes) {
      const plain = isCode(path) ? toPlainUtf8(bytes) : undefined;
      const language = plain === undefined ? undefined : languageOf(path, plain);
      if (language === undefined || plain === undefined) return undefined;
      return { text: decodeSource(plain).text, language, fingerprint: contentFingerprint({ bytes: plain, language }) };
    },

    async facts({ text, language, fingerprint }, signal) {
      const packed = known.get(fingerprint);
      if (packed !== undefined) return new PackedFacts(packed);
      parsing ??= createFileParsing({
        bundles,
        maxWorkers: 1,
        standing: 'foreground',
        clock: systemClock,
        stopwatch: createStopwatch(systemClock.monotonic),
      });
      const fresh = await parsing.parse({ language, bytes: Buffer.from(text, 'utf8') }, signal ?? NEVER);
      keep(fingerprint, fresh);
      return new PackedFacts(fresh);
    },

    async dispose() {
      await parsing?.dispose();
    },
  };
}

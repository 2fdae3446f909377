import type { Operation } from '../engine/operation.ts';
import { FACTS_FORMAT } from '../facts/factSchema.ts';
import { PackedFacts } from '../facts/packFacts.ts';
import type { FileContent } from '../workspace/fileSource.ts';

/** Turns bytes into packed facts somewhere else; rejects with a `FailureError`. */
export type Parse = (request: { readonly language: string; readonly bytes: Uint8Array }, signal: AbortSignal) => Promise<Uint8Array>;

/** Parsing is pure and dear, so its results are remembered for all folders and branches by content, language and logic. */
export function parseOperation(parse: Parse, logicOf: (language: string) => string): Operation<readonly [FileContent], PackedFacts> {
  return {
    name: 'parse',
    fingerprint: (language) => `${FACTS_FORMAT} ${logicOf(language)}`,
    async evaluate([file], { signal }) {
      return new PackedFacts(await parse({ language: file.language, bytes: file.bytes }, signal));
    },
    memo: {
      // The content's fingerprint covers the language.
      key: (_inputs, { content }) => content,
      encode: (facts) => facts.bytes,
      decode: (bytes) => new PackedFacts(bytes),
    },
  };
}

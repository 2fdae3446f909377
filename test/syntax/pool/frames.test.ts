import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARSE_FAILURES, type ParseOutcome } from '../../../server/src/syntax/parseOutcome.ts';
import {
  REQUEST_HEADER_BYTES,
  type Reply,
  readRequestHeader,
  writeReply,
  writeRequestHead,
} from '../../../server/src/syntax/pool/frames.ts';
import { createReplyReader } from '../../../server/src/syntax/pool/replyReader.ts';
import { randomRuns } from '../../randomRuns.ts';

const word = fc.nat({ max: 0xffff_ffff });
const figures = fc.record({ load: word, decode: word, parse: word, flatten: word, extract: word, pack: word });
const facts = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes));
const outcome: fc.Arbitrary<ParseOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('ok' as const), facts, figures }),
  fc.record({ kind: fc.constant('failed' as const), code: fc.constantFrom(...PARSE_FAILURES), message: fc.string() }),
);
const reply: fc.Arbitrary<Reply> = fc.record({ id: word, outcome, residentKilobytes: word });

test('replies survive the pipe, however it cuts them', () => {
  fc.assert(
    fc.property(fc.array(reply, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (sent, cuts) => {
      const stream = Buffer.concat(sent.flatMap((each) => [...writeReply(each)]));
      const received: Reply[] = [];
      const read = createReplyReader((each) => received.push(each));
      for (let at = 0, cut = 0; at < stream.length; cut++) {
        const length = cuts[cut % cuts.length] ?? 1;
        read(Buffer.from(stream.subarray(at, at + length)));
        at += length;
      }
      expect(received).toEqual(sent);
    }),
    randomRuns('FUZZ', 100),
  );
});

test('request headers survive the pipe', () => {
  const language = fc.stringMatching(/^[a-z#+-]{0,20}$/);
  fc.assert(
    fc.property(word, word, language, fc.nat(100), (id, timeLimit, name, size) => {
      const head = writeRequestHead({ id, language: name, bytes: new Uint8Array(size) }, timeLimit);
      expect(readRequestHeader(head)).toEqual({ id, timeLimit, languageLength: name.length, bodyLength: name.length + size });
      expect(head.subarray(REQUEST_HEADER_BYTES).toString()).toBe(name);
    }),
    randomRuns('FUZZ', 100),
  );
});

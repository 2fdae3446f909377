import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARSE_FAILURES, type ParseOutcome } from '../../../server/src/syntax/parseOutcome.ts';
import { type Reply, readRequestHeader, writeReply, writeRequestHeader } from '../../../server/src/syntax/pool/frames.ts';
import { createReplyReader } from '../../../server/src/syntax/pool/replyReader.ts';

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
  );
});

test('request headers survive the pipe', () => {
  fc.assert(
    fc.property(fc.record({ id: word, languageLength: word, bodyLength: word, timeLimit: word }), (header) => {
      expect(readRequestHeader(writeRequestHeader(header))).toEqual(header);
    }),
  );
});

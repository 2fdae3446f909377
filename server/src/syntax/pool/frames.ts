/**
 * What a pool and its parser threads say to each other: little-endian headers of fixed size, each followed by a body.
 * One pipe per thread carries requests one way and replies, in the same order, the other way.
 */
import { PARSE_FAILURES, PARSE_STEPS, type ParseFigures, type ParseOutcome } from '../parseOutcome.ts';

/** What a thread is told before the file's bytes, which follow. */
export interface RequestHeader {
  readonly id: number;
  readonly languageLength: number;
  /** Bytes that follow the header: the language id and the file. */
  readonly bodyLength: number;
  /** Milliseconds. */
  readonly timeLimit: number;
}

export const REQUEST_HEADER_BYTES = 16;

/** Header and language id of a request; the file's own bytes come next. `timeLimit` is in milliseconds. */
export function writeRequestHead(
  { id, language, bytes }: { readonly id: number; readonly language: string; readonly bytes: Uint8Array },
  timeLimit: number,
): Buffer {
  const head = Buffer.allocUnsafe(REQUEST_HEADER_BYTES + language.length);
  head.writeUInt32LE(language.length + bytes.length, 0);
  head.writeUInt32LE(id, 4);
  head.writeUInt32LE(timeLimit, 8);
  head.writeUInt32LE(language.length, 12);
  // Language ids are plain ASCII.
  head.write(language, REQUEST_HEADER_BYTES, 'latin1');
  return head;
}

export function readRequestHeader(bytes: Buffer): RequestHeader {
  return {
    bodyLength: bytes.readUInt32LE(0),
    id: bytes.readUInt32LE(4),
    timeLimit: bytes.readUInt32LE(8),
    languageLength: bytes.readUInt32LE(12),
  };
}

/** The reply with this id says that the thread is ready; its body is why the side module flattener is not used, or nothing. */
export const READY_ID = 0;

export interface Reply {
  readonly id: number;
  readonly outcome: ParseOutcome;
  /** Resident memory of the whole process in kilobytes, or 0 when it was not measured this time. */
  readonly residentKilobytes: number;
}

const FIGURES_AT = 16;
export const REPLY_HEADER_BYTES = FIGURES_AT + PARSE_STEPS.length * 4;
const OK = 0;

/** Header and body of a reply. The body is the packed facts or the failure's message. */
export function writeReply(reply: Reply): readonly [Buffer, Uint8Array] {
  const { outcome } = reply;
  const body = outcome.kind === 'ok' ? outcome.facts : Buffer.from(outcome.message);
  const header = Buffer.alloc(REPLY_HEADER_BYTES);
  header.writeUInt32LE(body.length, 0);
  header.writeUInt32LE(reply.id, 4);
  header.writeUInt8(outcome.kind === 'ok' ? OK : 1 + PARSE_FAILURES.indexOf(outcome.code), 8);
  header.writeUInt32LE(reply.residentKilobytes, 12);
  if (outcome.kind === 'ok')
    for (const [at, step] of PARSE_STEPS.entries()) header.writeUInt32LE(outcome.figures[step], FIGURES_AT + at * 4);
  return [header, body];
}

export function bodyLengthOfReply(header: Buffer): number {
  return header.readUInt32LE(0);
}

/** The body is copied: what comes out of a pipe shares its memory with what came before and after. */
export function readReply(header: Buffer, body: Buffer): Reply {
  const code = header.readUInt8(8);
  const failure = PARSE_FAILURES[code - 1];
  return {
    id: header.readUInt32LE(4),
    residentKilobytes: header.readUInt32LE(12),
    outcome:
      failure === undefined
        ? { kind: 'ok', facts: new Uint8Array(body), figures: readFigures(header) }
        : { kind: 'failed', code: failure, message: body.toString() },
  };
}

function readFigures(header: Buffer): ParseFigures {
  const figure = (step: keyof ParseFigures): number => header.readUInt32LE(FIGURES_AT + PARSE_STEPS.indexOf(step) * 4);
  return {
    load: figure('load'),
    decode: figure('decode'),
    parse: figure('parse'),
    flatten: figure('flatten'),
    extract: figure('extract'),
    pack: figure('pack'),
  };
}

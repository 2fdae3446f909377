import { bodyLengthOfReply, REPLY_HEADER_BYTES, type Reply, readReply } from './frames.ts';

/** Cuts what arrives from a pipe, in pieces of any size, into replies. */
export function createReplyReader(onReply: (reply: Reply) => void): (piece: Buffer) => void {
  const pieces: Buffer[] = [];
  let available = 0;
  // Bytes of the frame being received: its header first, then header and body.
  let wanted = REPLY_HEADER_BYTES;
  return (piece) => {
    pieces.push(piece);
    available += piece.length;
    while (available >= wanted) {
      // Pieces are only joined when a frame is complete, so that a large one is not copied again and again.
      const received = join(pieces);
      const complete = REPLY_HEADER_BYTES + bodyLengthOfReply(received);
      if (received.length < complete) {
        pieces.push(received);
        wanted = complete;
        return;
      }
      onReply(readReply(received, received.subarray(REPLY_HEADER_BYTES, complete)));
      available = received.length - complete;
      wanted = REPLY_HEADER_BYTES;
      if (available > 0) pieces.push(received.subarray(complete));
    }
  };
}

/** All pieces as one, and the list emptied. */
function join(pieces: Buffer[]): Buffer {
  const [first] = pieces;
  const joined = pieces.length === 1 && first ? first : Buffer.concat(pieces);
  pieces.length = 0;
  return joined;
}

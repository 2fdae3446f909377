/** What the editor asks of a document is about the text on the screen: what was typed just now is handed over first. */
import { setTimeout } from 'node:timers/promises';
import type { CodeIndex, IndexProgress } from '../../api/codeIndex.ts';
import { toFailure } from '../../base/failure.ts';
import type { FolderFile } from './folders.ts';
import type { OpenDocuments } from './openDocuments.ts';

/** How long an answer waits for text that was typed just now. The editor asks once per change: an older answer would stay on the screen. */
const freshPatienceMs = 250;

/** While folders are listed, and so many files read and linked, there is little hope for that: then the answer there is comes soon. */
const busy = { files: 50, patienceMs: 30 } as const;

/** Without typed text nobody waits. */
export async function freshText(documents: OpenDocuments, uri: string, { session }: FolderFile): Promise<void> {
  const { index, progress } = session;
  if (index === undefined || !documents.flush(uri)) return;
  await settledOrTimeout(index, isBusy(progress) ? busy.patienceMs : freshPatienceMs);
}

/** Until a first look and a large change have come to their very end: the last of many files is not sooner done than the first. */
function isBusy({ state, phase, total }: IndexProgress): boolean {
  return state === 'starting' || phase === 'listing' || (phase !== 'idle' && total >= busy.files);
}

/** Running out of time is no failure here: then the answer is that of the text before. */
async function settledOrTimeout(index: CodeIndex, timeoutMs: number): Promise<void> {
  const answered = new AbortController();
  // The indexer keeps time too, but it may be in the middle of something longer.
  const patience = setTimeout(timeoutMs, undefined, { signal: answered.signal }).catch(() => undefined);
  try {
    await Promise.race([index.settled({ timeoutMs }), patience]);
  } catch (error) {
    if (toFailure(error, { code: 'lsp.settled' }).kind !== 'timeout') throw error;
  } finally {
    answered.abort();
  }
}

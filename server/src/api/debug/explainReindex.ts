/** Why a file is made anew, or left alone: the engine's own decision, with what it compares. */
import { type LookedAt, type LookParts, lookAtFile, type NextLook } from '../../indexer/lookAtFile.ts';
import type { FileRecord } from '../../store/readStore.ts';
import type { ReindexCheck, ReindexExplanation } from '../debugViews.ts';
import { runRecordOf } from '../questions/runs.ts';
import type { Reader } from '../readerConnection.ts';

export async function explainReindexOf(
  given: string,
  { reader, ...parts }: Omit<LookParts, 'recordOf'> & { readonly reader: Reader | undefined },
): Promise<ReindexExplanation> {
  const recordOf = (key: string) => reader?.store.file(key);
  const looked = await lookAtFile(given, { ...parts, recordOf });
  const next: NextLook = looked?.next ?? { kind: 'absent' };
  const record = looked === undefined ? undefined : recordOf(looked.key);
  const [lastRun] = reader?.store.runs(1) ?? [];
  return {
    path: looked?.key ?? given,
    summary: summaryOf(next, record),
    next,
    checks: looked === undefined ? [] : checksOf(looked, record),
    ...(record === undefined ? {} : { remembered: { ordinal: record.ordinal, generation: record.generation, origin: record.origin } }),
    generation: reader?.store.generation() ?? 0,
    ...(lastRun === undefined ? {} : { lastRun: runRecordOf(lastRun) }),
  };
}

function checksOf({ metadata, content, logic }: LookedAt, record: FileRecord | undefined): readonly ReindexCheck[] {
  const compared = (name: 'content' | 'logic', stored: string, now: string): ReindexCheck => ({
    name,
    state: stored === '' || now === '' ? 'unknown' : stored === now ? 'same' : 'different',
    stored,
    now,
  });
  return [
    { name: 'metadata', state: record === undefined ? 'unknown' : metadata, stored: record?.metadata ?? '', now: '' },
    compared('content', record?.content ?? '', content ?? ''),
    compared('logic', record?.logic ?? '', logic ?? ''),
  ];
}

function summaryOf(next: NextLook, record: FileRecord | undefined): string {
  switch (next.kind) {
    case 'absent':
      return record === undefined
        ? 'There is no such file, and the index knows of none'
        : 'The file is gone: the next look removes it from the index';
    case 'excluded':
      return `Left out: ${next.reason}`;
    case 'unreadable':
      return `It cannot be read now: ${next.reason}; what is known of it stays`;
    case 'touch':
      return 'Read, and not made anew: its content has not changed';
    case 'skip':
      return SKIPPED[next.why];
    case 'process':
      return PROCESSED[next.why];
  }
}

const SKIPPED: Readonly<Record<Extract<NextLook, { readonly kind: 'skip' }>['why'], string>> = {
  metadata: 'Skipped without being read: size, times and logic are those of the last look',
  older: 'Skipped: something newer is stored',
  superseded: 'Skipped: a newer look at it has come or is coming',
  excluded: 'Skipped: it was left out before, and still is',
  absent: 'Skipped: nothing is there and nothing was',
  backoff: 'Skipped for now: it failed, and is tried again later',
  poisoned: 'Skipped: it failed, and would fail again as it is',
};

const PROCESSED: Readonly<Record<Extract<NextLook, { readonly kind: 'process' }>['why'], string>> = {
  new: 'Made anew by the next look: the index does not know it yet',
  content: 'Made anew by the next look: its content has changed',
  logic: 'Made anew by the next look: the logic that reads its language has changed',
  forced: 'Made anew by the next look: everything is',
  retry: 'Made anew by the next look: the last attempt failed',
};

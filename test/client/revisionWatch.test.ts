import { expect, test } from 'vitest';
import { createRevisionWatch } from '../../client/src/revisionWatch.ts';
import type { StatusModel } from '../../client/src/statusModel.ts';
import type { ServerState } from '../../client/src/statusText.ts';
import type { StatusParams } from '../../server/protocol/messages.ts';

/** States that the server told of, one after the other, and after which of them somebody who looks was called. */
function calledAfter(told: readonly (readonly [state: StatusParams['state'], revision: number])[]): readonly string[] {
  const called: string[] = [];
  const status = {
    state: { kind: 'starting' } as ServerState,
    listener: (): unknown => undefined,
    onDidChange: ((listener: () => unknown) => {
      status.listener = listener;
      return { dispose: () => undefined };
    }) as StatusModel['onDidChange'],
  };
  let now = '';
  createRevisionWatch(status, { isLookedAt: () => true, changed: () => called.push(now) });
  for (const [state, revision] of told) {
    now = `${state} ${revision}`;
    status.state = { kind: 'running', status: { state, revision, done: 0, total: 0, unlinked: 0, pending: 0, failed: 0 } };
    status.listener();
  }
  return called;
}

test('an index that comes to rest is news, also when nothing had to be done for it', () => {
  expect(
    calledAfter([
      ['starting', 0],
      ['ready', 0],
    ]),
  ).toEqual(['starting 0', 'ready 0']);
});

test('the same index is no news twice; a change is', () => {
  expect(
    calledAfter([
      ['ready', 1],
      ['ready', 1],
      ['ready', 2],
      ['indexing', 2],
      ['ready', 2],
    ]),
  ).toEqual(['ready 1', 'ready 2']);
});

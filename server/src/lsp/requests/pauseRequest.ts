/** `skein/setPaused`. Resuming also opens an index that was deleted. */
import { Method, type SetPausedParams } from '../../../protocol/messages.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';

export function handlePause({ connection, folders, log }: ServerParts): void {
  connection.onRequest(
    Method.setPaused,
    guardedCommand<SetPausedParams, null>(log, 'Pause or resume', async ({ paused }) => {
      await Promise.all(
        folders.changeable().map(async (session) => {
          if (paused) return session.index?.pause();
          await session.open();
          return session.index?.resume();
        }),
      );
      return null;
    }),
  );
}

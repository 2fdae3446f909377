/** `skein/deleteIndex`: every folder of the workspace loses its index and rests until the user wants it again. */
import { Method } from '../../../protocol/messages.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';

export function handleDelete({ connection, folders, log }: ServerParts): void {
  connection.onRequest(
    Method.deleteIndex,
    guardedCommand<null, null>(log, 'Deleting the index', async () => {
      await Promise.all(folders.all().map((session) => session.delete()));
      return null;
    }),
  );
}

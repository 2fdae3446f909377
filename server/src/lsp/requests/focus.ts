/** `skein/didFocus`: the editor's watcher may have missed something while the window was away, so a look at the files' times is due. */
import { type DidFocusParams, Method } from '../../../protocol/messages.ts';
import { guardedWork } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';

/** Switching windows back and forth must not keep the disk busy. */
const leastIntervalMs = 10_000;

export function handleFocus({ connection, folders, documents, host, log }: ServerParts): void {
  let lookedAt = Number.NEGATIVE_INFINITY;
  connection.onNotification(Method.didFocus, ({ uri }: DidFocusParams) => {
    if (uri !== undefined) documents.sawUserIn(uri);
    const now = host.now();
    if (now - lookedAt < leastIntervalMs) return;
    lookedAt = now;
    for (const { index, progress } of folders.all()) {
      // A folder that works is looking already; one that rests or follows another process must not start.
      if (progress.state === 'ready')
        void guardedWork(log, 'Looking for changes', () => index?.update({ mode: 'changed', trigger: 'focus' }));
    }
  });
}

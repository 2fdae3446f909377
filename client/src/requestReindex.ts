import { Method, type ReindexParams, type ReindexResult } from '../../server/protocol/messages.ts';
import type { App } from './app.ts';
import { userWork } from './userWork.ts';

/** Has the workspace indexed because the user asked; a server that gave up is started for it. Undefined when it failed, which was shown. */
export function requestReindex({ server, log }: App, mode: ReindexParams['mode']): Promise<ReindexResult | undefined> {
  return userWork(log, async () => {
    if (server.state.kind === 'stopped') await server.start();
    return await server.request(Method.reindex, { mode });
  });
}

import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const reindex: Command = {
  id: 'skein.reindex',
  run: async ({ server, log }) => {
    await userWork(log, () => server.request(Method.reindex, { mode: 'changed' }));
  },
};

import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const pause: Command = {
  id: 'skein.pause',
  run: async ({ server, log }) => {
    await userWork(log, () => server.request(Method.setPaused, { paused: true }));
  },
};

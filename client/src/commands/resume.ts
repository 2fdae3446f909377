import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { userWork } from '../userWork.ts';

export const resume: Command = {
  id: 'skein.resume',
  run: async ({ server, log }) => {
    await userWork(log, () => server.request(Method.setPaused, { paused: false }));
  },
};

import type { Command } from '../app.ts';
import { isWanted, serverSettings } from '../settings.ts';

export const restartServer: Command = {
  id: 'skein.restartServer',
  run: async ({ server }) => {
    if (isWanted(serverSettings())) await server.restart();
  },
};

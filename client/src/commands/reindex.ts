import type { Command } from '../app.ts';
import { requestReindex } from '../requestReindex.ts';

export const reindex: Command = {
  id: 'skein.reindex',
  run: async (app) => {
    await requestReindex(app, 'changed');
  },
};

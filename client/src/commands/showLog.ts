import type { Command } from '../app.ts';

export const showLog: Command = {
  id: 'skein.showLog',
  run: ({ log }) => log.show(true),
};

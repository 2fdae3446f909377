import type { Command } from '../app.ts';
import { runCalls } from '../graph/showGraph.ts';

export const showCallers: Command = {
  id: 'skein.showCallers',
  run: (app, argument) => runCalls(app, argument, 'callers'),
};

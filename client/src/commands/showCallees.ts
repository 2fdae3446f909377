import type { Command } from '../app.ts';
import { runCalls } from '../graph/showGraph.ts';

export const showCallees: Command = {
  id: 'skein.showCallees',
  run: (app, argument) => runCalls(app, argument, 'callees'),
};

import type { Command } from '../app.ts';
import { runCalls } from '../graph/showGraph.ts';

export const showCallGraph: Command = {
  id: 'skein.showCallGraph',
  run: (app, argument) => runCalls(app, argument, 'both'),
};

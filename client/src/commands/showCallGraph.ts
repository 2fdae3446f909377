import type { Command } from '../app.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import { cursorPlace } from '../graph/symbolAtCursor.ts';

export const showCallGraph: Command = {
  id: 'skein.showCallGraph',
  run: (app) => showCallsAt(app, cursorPlace(), 'both'),
};

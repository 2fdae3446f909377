import type { Command } from '../app.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import { cursorPlace } from '../graph/symbolAtCursor.ts';

export const showCallers: Command = {
  id: 'skein.showCallers',
  run: (app) => showCallsAt(app, cursorPlace(), 'callers'),
};

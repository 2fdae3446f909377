import type { Command } from '../app.ts';
import { showCallsAt } from '../graph/showGraph.ts';
import { cursorPlace } from '../graph/symbolAtCursor.ts';

export const showCallees: Command = {
  id: 'skein.showCallees',
  run: (app) => showCallsAt(app, cursorPlace(), 'callees'),
};

import type { Command } from '../app.ts';
import { openInEditor } from '../graph/graphCommands.ts';

export const openGraphInEditor: Command = {
  id: 'skein.openGraphInEditor',
  run: (app) => openInEditor(app, app.graphs.current),
};

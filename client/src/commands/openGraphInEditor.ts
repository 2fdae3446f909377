import type { Command } from '../app.ts';
import { chosenGraph } from '../graph/chosenGraph.ts';
import { openInEditor } from '../graph/graphCommands.ts';

export const openGraphInEditor: Command = {
  id: 'skein.openGraphInEditor',
  run: (app, _argument, given) => openInEditor(app, chosenGraph(app.graphs, given)),
};

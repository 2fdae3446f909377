import type { Command } from '../app.ts';
import { chosenGraph } from '../graph/chosenGraph.ts';
import { exportGraph as exportShownGraph } from '../graph/exportGraph.ts';

export const exportGraph: Command = {
  id: 'skein.exportGraph',
  run: (app, _argument, given) => exportShownGraph(app, chosenGraph(app.graphs, given)),
};

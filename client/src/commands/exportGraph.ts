import type { Command } from '../app.ts';
import { exportGraph as exportShownGraph } from '../graph/exportGraph.ts';

export const exportGraph: Command = {
  id: 'skein.exportGraph',
  run: (app) => exportShownGraph(app, app.graphs.current),
};

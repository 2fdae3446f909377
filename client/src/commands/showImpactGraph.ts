import type { Command } from '../app.ts';
import { showGraph } from '../graph/showGraph.ts';
import { showImpact } from './showImpact.ts';

export const showImpactGraph: Command = {
  id: 'skein.showImpactGraph',
  run: async (app) => {
    if (app.impact.shown === undefined) await showImpact.run(app, undefined, []);
    const { shown } = app.impact;
    if (shown === undefined) return;
    await showGraph(app, { folder: shown.folder, kind: 'impact', roots: [shown.change], depth: { in: 3, out: 0 } });
  },
};

import { l10n, window } from 'vscode';
import type { CycleItem } from '../../../server/protocol/imports.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { App, Command } from '../app.ts';
import { showGraph } from '../graph/showGraph.ts';
import { pathInWorkspace } from '../pathInWorkspace.ts';
import { userWork } from '../userWork.ts';

export const showCycleGraph: Command = {
  id: 'skein.showCycleGraph',
  run: async (app, argument) => {
    const shown = cycleOf(argument) ?? (await cycleOfActiveFile(app));
    if (shown === undefined) return;
    const { cycle, file } = shown;
    await showGraph(app, { folder: cycle.folder, kind: 'cycles', roots: [file], filters: { typeOnly: cycle.kind === 'type' } });
  },
};

interface Shown {
  readonly cycle: Pick<CycleItem, 'folder' | 'files' | 'kind'>;
  /** Any of its files: the graph begins there. */
  readonly file: string;
}

/** Of a row of the view Import Cycles. */
function cycleOf(argument: unknown): Shown | undefined {
  if (typeof argument !== 'object' || argument === null || !('cycle' in argument)) return undefined;
  const cycle = argument.cycle as CycleItem;
  return { cycle, file: cycle.files[0] ?? '' };
}

async function cycleOfActiveFile({ server, log }: App): Promise<Shown | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const place = uri === undefined ? undefined : pathInWorkspace(uri);
  if (place === undefined) {
    await window.showInformationMessage(l10n.t('Open a file of an import cycle first, or choose one in the view Import Cycles.'));
    return undefined;
  }
  const found = await userWork(log, () => server.request(Method.cycles, { limit: 5000 }));
  if (found === undefined) return undefined;
  const cycle = found.cycles.find(({ folder, files }) => folder === place.folder && files.includes(place.path));
  if (cycle !== undefined) return { cycle, file: place.path };
  await window.showInformationMessage(l10n.t('{0} is in no import cycle.', place.path));
  return undefined;
}

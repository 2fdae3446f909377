import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GraphView } from '../graphView.ts';
import { openRepository } from '../repository.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, waitUntilIndexed } from '../skein.ts';
import { filesOf } from '../tourRepository.ts';
import type { EditorWindow } from '../vscode.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** Not one of the scenarios that are always played: it takes the pictures of the README, of Skein's own sources, to choose among them. */
export const pictures: Scenario = {
  name: 'pictures',
  title: 'pictures of the README: Skein looks at itself',
  trust: 'granted',
  settings: { 'workbench.colorTheme': 'Default Dark Modern', 'git.enabled': true },
  play: async (stage) => {
    const folder = path.join(stage.scratch, 'skein');
    for (const file of await filesOf(openRepository(root))) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await copyFile(path.join(root, file), path.join(folder, file)).catch(ignoreMissing);
    }
    const window = await stage.openWindow(folder);
    await waitUntilIndexed(window, 120_000);
    await callGraph(stage, window);
    await searches(stage, window);
    await importGraph(stage, window);
  },
};

async function callGraph(stage: Stage, window: EditorWindow): Promise<void> {
  const graph = new GraphView(window, 'view');
  await window.openFile('server/src/api/questions/explain.ts');
  await window.goTo(await lineOf('server/src/api/questions/explain.ts', 'export async function explainFile'), 25);
  await window.press('Control+B');
  await skeinCommand(window, 'Show Call Graph');
  await graph.waitForNodesAmong('explainFile');
  await graph
    .button(/more callers|callers.*more|one more level of callers/i)
    .click()
    .catch(() => undefined);
  await graph.waitForText(/index up to date/);
  await stage.photograph(window, 'calls');
  await window.press('Control+B');
}

async function searches(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Search Symbols…');
  await window.typeIntoPick('index kind:class,interface path:server');
  await window.waitForPickRow(/index/i);
  await stage.photograph(window, 'search');
  await window.closeQuickInput();
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /^Updated/);
  await stage.photograph(window, 'views');
}

async function importGraph(stage: Stage, window: EditorWindow): Promise<void> {
  await window.openFile('server/src/engine/engine.ts').catch(() => window.openFile('client/src/extension.ts'));
  await skeinCommand(window, 'Show Import Graph');
  const graph = new GraphView(window, 'view');
  await graph.waitForText(/imports/);
  await stage.photograph(window, 'imports');
}

async function lineOf(file: string, start: string): Promise<number> {
  const text = await openRepository(root).read(file);
  return text.slice(0, text.indexOf(start)).split('\n').length;
}

/** What was deleted and not yet committed is no longer there to copy. */
function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

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
  // The copy has no packages, so that TypeScript would complain.
  settings: { 'workbench.colorTheme': 'Default Dark Modern', 'typescript.validate.enable': false },
  play: async (stage) => {
    const folder = path.join(stage.scratch, 'skein');
    for (const file of await filesOf(openRepository(root))) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await copyFile(path.join(root, file), path.join(folder, file)).catch(ignoreMissing);
    }
    const window = await stage.openWindow(folder);
    await window.page.setViewportSize({ width: 1440, height: 810 });
    await waitUntilIndexed(window, 120_000);
    await search(stage, window);
    await views(stage, window);
    await window.press('Control+B');
    await importGraph(stage, window);
    await callGraph(stage, window);
  },
};

async function importGraph(stage: Stage, window: EditorWindow): Promise<void> {
  await window.openFile('client/src/settings.ts');
  await skeinCommand(window, 'Show Import Graph');
  const graph = new GraphView(window, 'view');
  await graph.waitForNodesAmong('settings.ts');
  await window.command('View: Toggle Maximized Panel');
  await graph.canvas.click({ position: { x: 20, y: 20 } });
  await window.press('0');
  await stage.photograph(window, 'imports');
  await window.command('View: Toggle Maximized Panel');
}

/** The graph at the right, its code at the left. */
async function callGraph(stage: Stage, window: EditorWindow): Promise<void> {
  const file = 'server/src/api/questions/explain.ts';
  await window.openFile(file);
  await window.goTo(await lineOf(file, 'export async function explainFile'), 25);
  await skeinCommand(window, 'Show Call Graph');
  await new GraphView(window, 'view').waitForNodesAmong('explainFile');
  await skeinCommand(window, 'Open Graph in Editor');
  const graph = new GraphView(window, 'editor');
  await graph.waitForNodesAmong('explainFile');
  await window.command('View: Move Editor into Next Group');
  await window.command('View: Toggle Panel Visibility');
  await graph.waitForNodesAmong('explainFile');
  await graph.canvas.click({ position: { x: 20, y: 200 } });
  await window.press('0');
  // Past the hover of what lies under the commands.
  await window.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await stage.photograph(window, 'calls');
}

async function search(stage: Stage, window: EditorWindow): Promise<void> {
  await window.openFile('server/src/api/codeIndex.ts');
  await skeinCommand(window, 'Search Symbols…');
  await window.typeIntoPick('open kind:function path:server');
  await window.waitForPickRow(/open/i);
  await stage.photograph(window, 'search');
  await window.closeQuickInput();
}

async function views(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /^Updated/);
  await window.waitForTreeRow('Imports', /^Imports/);
  await stage.photograph(window, 'views');
}

async function lineOf(file: string, start: string): Promise<number> {
  const text = await openRepository(root).read(file);
  return text.slice(0, text.indexOf(start)).split('\n').length;
}

/** What was deleted and not yet committed is no longer there to copy. */
function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

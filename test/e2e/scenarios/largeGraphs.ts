import assert from 'node:assert/strict';
import { GraphView } from '../graphView.ts';
import type { Repository } from '../repository.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/** `of` functions in files of five, eight files a folder, that all call the same one. */
const written = [
  { called: 'book_entry', of: 240, folders: 'desk' },
  { called: 'send_event', of: 1900, folders: 'module' },
] as const;

export const largeGraphs: Scenario = {
  name: 'large-graphs',
  title: 'a graph of 240 symbols is drawn, one of 1,900 is folded into folders that open; both in every theme',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    for (const each of written) await writeCallers(stage.repository, each);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const graph = new GraphView(window, 'view');
    await window.openFile('base/book_entry.py');
    await window.goTo(1, 6);
    await skeinCommand(window, 'Show Call Graph');
    await graph.waitForText(/241 symbols, 240 calls/);
    await window.command('View: Toggle Maximized Panel');
    await photographWhole(stage, window, { graph, name: '1-of-240' });
    await window.command('View: Toggle Maximized Panel');

    await window.openFile('base/send_event.py');
    await window.goTo(1, 6);
    await skeinCommand(window, 'Show Call Graph');
    await graph.waitForText(/Showing [\d,]+ of 1,901 symbols, the rest grouped by folder\. Filter Show more/);
    await window.command('View: Toggle Maximized Panel');
    await photographWhole(stage, window, { graph, name: '2-of-1900' });
    const before = (await graph.names()).length;
    assert.ok(before <= 250, `${before} nodes are more than are wanted`);
    // A fold opens in place: module07 begins with this file.
    await graph.node('module07').click();
    await window.press('e');
    await until('the files of the folder', async () => {
      const names = await graph.names();
      return names.some((name) => name.includes('part_56.py')) ? { found: true } : { seen: names.slice(0, 40).join(' ') };
    });
    await stage.photograph(window, '3-opened');
    const opened = (await graph.names()).length;
    await graph.button('Show more').click();
    await until('more nodes', async () => {
      const { length } = await graph.names();
      return length > opened ? { found: true } : { seen: String(length) };
    });
    await stage.photograph(window, '4-more');
  },
};

const PER_FILE = 5;

interface Callers {
  readonly called: string;
  readonly of: number;
  readonly folders: string;
}

async function writeCallers(repository: Repository, { called, of, folders }: Callers): Promise<void> {
  await repository.write(`base/${called}.py`, `def ${called}(value):\n    return value\n`);
  for (let file = 0; file * PER_FILE < of; file += 1) {
    const folder = `${folders}${String(Math.floor(file / 8)).padStart(2, '0')}`;
    const functions = Array.from({ length: PER_FILE }, (_, at) => `\n\ndef from_${file}_${at}(value):\n    return ${called}(value)\n`);
    await repository.write(`${folder}/part_${file}.py`, `from base.${called} import ${called}\n${functions.join('')}`);
  }
}

async function photographWhole(
  stage: Stage,
  window: EditorWindow,
  { graph, name }: { readonly graph: GraphView; readonly name: string },
): Promise<void> {
  await graph.locator('.nodes [tabindex="0"]').focus();
  await window.press('0');
  for (const theme of pictured) {
    await stage.repository.changeSettings({ 'workbench.colorTheme': theme.name });
    await graph.locator(`body.${theme.body}`).waitFor();
    await stage.photograph(window, `${name}-${theme.file}`);
  }
}

const pictured = [
  { name: 'Default High Contrast', body: 'vscode-high-contrast', file: 'high-contrast' },
  { name: 'Default Dark Modern', body: 'vscode-dark', file: 'dark' },
  { name: 'Default Light Modern', body: 'vscode-light', file: 'light' },
];

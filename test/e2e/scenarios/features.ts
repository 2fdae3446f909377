import { waitForHighlights } from '../quickPick.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/** Every feature by its name in the setting. */
const all = (value: 'on' | 'off') => ({
  workspaceSymbols: value,
  documentSymbols: value,
  definition: value,
  references: value,
  implementation: value,
  documentHighlight: value,
  hover: value,
  callHierarchy: value,
  typeHierarchy: value,
});

/** VS Code offers a command only where somebody serves it. */
const served = [
  'Go to Definition',
  'Go to References',
  'Go to Implementations',
  'Calls: Show Call Hierarchy',
  'Types: Show Type Hierarchy',
] as const;

const code = [
  'class Shelf:',
  '    """Where things lie."""',
  '',
  '',
  'class ColdShelf(Shelf):',
  '    pass',
  '',
  '',
  'def open_shelf():',
  '    return ColdShelf()',
  '',
];

export const features: Scenario = {
  name: 'features',
  title: 'each language feature is there when its setting says on, and gone when it says off, without a reload',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const { repository } = stage;
    await repository.write('warehouse/shelf.py', code.join('\n'));
    await repository.changeSettings({ 'skein.features': all('on') });
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await window.openFile('warehouse/shelf.py');
    await window.goTo(10, 14);
    for (const title of served) await waitForTitle(window, title, 'there');
    await waitForHighlights(window, 2);
    await window.waitForHover(/class ColdShelf.*warehouse\/shelf\.py:5/s);
    await stage.photograph(window, 'hover');
    await window.press('Escape');
    await outline(window, /^open_shelf$/);
    await window.waitForSymbol({ query: 'open_shelf', name: 'open_shelf', at: 'warehouse/shelf.py' });
    await window.closeQuickInput();

    await repository.changeSettings({ 'skein.features': all('off') });
    // Both hierarchies are registered for all languages at once, and answer nothing where they are off.
    for (const title of served.filter((each) => each.startsWith('Go to'))) await waitForTitle(window, title, 'gone');
    await outline(window, /^No symbols|^The active text editor does not provide symbol information/);
    await until('Ctrl+T to find nothing', async () => {
      const rows = await window.symbols('open_shelf');
      return rows.length === 0 ? { found: true } : { seen: rows.map(({ name }) => name).join(' ') };
    });
    await window.closeQuickInput();
  },
};

async function waitForTitle(window: EditorWindow, title: string, wanted: 'there' | 'gone'): Promise<void> {
  await until(`${title} to be ${wanted}`, async () => {
    const titles = await window.commandTitles(title);
    return titles.includes(title) === (wanted === 'there') ? { found: true } : { seen: titles.join(' / ') };
  });
}

/** Go to Symbol in Editor. */
async function outline(window: EditorWindow, row: RegExp): Promise<void> {
  await until(`the symbols of the file to show ${row}`, async () => {
    await window.closeQuickInput();
    await window.press('Control+Shift+O');
    const rows = window.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row .label-name');
    await rows.first().waitFor();
    const names = (await rows.allTextContents()).map((name) => name.trim());
    return names.some((name) => row.test(name)) ? { found: true } : { seen: names.join(' / ') };
  });
  await window.closeQuickInput();
}

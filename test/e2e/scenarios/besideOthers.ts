import assert from 'node:assert/strict';
import { waitForHighlights } from '../quickPick.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

export const besideOthers: Scenario = {
  name: 'beside',
  title:
    'in TypeScript, which VS Code serves itself, its answers stay as they are, and Skein has both hierarchies only where nobody else has',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await window.closeQuickInput();

    // A Python document brings Skein's hierarchies, which are registered for every language.
    await window.openFile('service/inventory.py');
    await window.waitForCommand('Calls: Show Call Hierarchy');

    await window.openFile('web/page.ts');
    await window.goTo(3, 30);
    await window.waitForHover(/\(alias\) (function )?describeShape\(/, slowStart);
    await window.press('Escape');

    await window.command('Calls: Show Call Hierarchy');
    // VS Code's own TypeScript writes nothing behind a function's name; Skein would write its file.
    await window.waitForSidebarRow(/^describeShape$/);
    await stage.photograph(window, 'calls');

    await window.waitForSidebarFocus();

    // Both answer Ctrl+T; what they say of one symbol is one row.
    for (const symbol of ['describeShape', 'Circle', 'area', 'pageTitle']) {
      await window.waitForSymbol({ query: symbol, name: symbol, at: 'web/' });
      const rows = (await window.symbols(symbol)).filter(({ name }) => name === symbol);
      assert.equal(rows.length, 1, `${symbol} is there once: ${JSON.stringify(rows)}`);
    }
    await window.symbols('a');
    await stage.photograph(window, 'symbols');
    await window.closeQuickInput();

    // Its own TypeScript marks two places; the word stands in more.
    await window.openFile('web/shapes.ts');
    await window.goTo(14, 16);
    await waitForHighlights(window, 2);

    // VS Code's own TypeScript has no type hierarchy.
    await window.goTo(5, 15);
    await window.command('Types: Show Type Hierarchy');
    await window.waitForSidebarRow(/^Circle.*web\/shapes\.ts:5$/);
    await stage.photograph(window, 'types');
    await window.waitForSidebarFocus();

    // A second definition would open a list to choose from.
    await window.openFile('web/page.ts');
    await window.goTo(3, 30);
    await window.press('F12');
    await window.activeTab('shapes.ts').waitFor();
    await window.waitForCursor({ line: 13, column: 17 });
    assert.equal(await window.page.locator('.peekview-widget').count(), 0, 'there is one definition, not two');
    await stage.photograph(window, 'definition');
  },
};

/** VS Code's own TypeScript, on a busy machine, ms. */
const slowStart = 90_000;

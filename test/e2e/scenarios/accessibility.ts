import assert from 'node:assert/strict';
import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { lookFor, until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const accessibility: Scenario = {
  name: 'access',
  title: 'with a screen reader a graph begins as a list, nothing moves where nothing shall, and every view tells how it is used',
  trust: 'granted',
  settings: { ...talkative, 'editor.accessibilitySupport': 'on', 'workbench.reduceMotion': 'on' },
  play: async (stage) => {
    await writeCallingFiles(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    for (const { view, beginning } of helps) {
      await helpOf(window, view, beginning);
      if (view === 'Index') await stage.photograph(window, '1-help-of-a-view');
      await window.press('Escape');
    }

    await window.openFile('shop/checkout.py');
    await window.goTo(4, 6);
    await skeinCommand(window, 'Show Call Graph');
    const graph = new GraphView(window, 'view');
    const rows = graph.locator('[role=tree] [role=treeitem]');
    await rows.filter({ hasText: 'place_order' }).first().waitFor();
    await graph.locator('body.vscode-using-screen-reader.vscode-reduce-motion').waitFor();
    await graph.waitForTold(/^Calls of checkout: \d+ symbols, \d+ calls.* index up to date$/);
    await graph.canvas.waitFor({ state: 'hidden' });
    const label = await rows.first().getAttribute('aria-label');
    assert.match(label ?? '', /^checkout, function, checkout\.py line 4, \d+ callers, \d+ callees, .*focus/);
    await stage.photograph(window, '2-list');
    // Somebody who sees wants the picture all the same.
    await skeinCommand(window, 'Graph: Toggle List View');
    await graph.canvas.waitFor();
    const moving = await graph.locator('.node').first().evaluate(transitionOf);
    assert.equal(moving, '0s', 'nodes move although nothing shall');
  },
};

/** How the help of each view begins. */
const helps = [
  { view: 'Imports', beginning: /What the file in front imports/ },
  { view: 'Import Cycles', beginning: /Files that import each other in a circle/ },
  { view: 'Index', beginning: /The Index view shows/ },
  { view: 'Impact', beginning: /What a change means/ },
] as const;

/** A view that has just been opened may not have the keyboard yet, and then the help is of something else. */
async function helpOf(window: EditorWindow, view: string, beginning: RegExp): Promise<void> {
  const help = window.page.locator('.accessible-view').filter({ hasText: beginning });
  await until(`the help of ${view}`, async () => {
    await window.command(`Skein: Focus on ${view} View`);
    await window.press('Alt+F1');
    const sight = await lookFor(async () => ((await help.isVisible()) ? { found: true } : { seen: 'another help' }), 2_000);
    if (!('found' in sight)) await window.press('Escape');
    return sight;
  });
}

/** Runs in the page. */
function transitionOf(node: unknown): string {
  const { getComputedStyle } = globalThis as unknown as {
    readonly getComputedStyle: (of: unknown) => { readonly transitionDuration: string };
  };
  return getComputedStyle(node).transitionDuration;
}

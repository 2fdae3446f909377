import { writeCallingFiles } from '../callingFiles.ts';
import { GraphView } from '../graphView.ts';
import { commit } from '../repository.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { pressWelcomeButton, waitForWelcome } from '../spokenTo.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

export const impact: Scenario = {
  name: 'impact',
  title: 'a change shows whom it reaches, which tests, and what is left without a use: as a tree and as a graph',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const { repository } = stage;
    await writeCallingFiles(repository);
    await commit(repository, 'shop');
    const window = await stage.openWindow();
    await waitUntilIndexed(window);

    await window.command('Skein: Focus on Impact View');
    await waitForWelcome(
      window,
      /^See whom a change reaches: callers step by step, the tests to run, and what is left without a use\.\s*Show Impact of Changes$/,
    );
    await stage.photograph(window, '0-nothing-asked');
    await pressWelcomeButton(window, /^Show Impact of Changes$/);
    await window.waitForPickRow(/Working Tree/);
    await stage.photograph(window, '1-which');
    await window.choosePickRow(/Working Tree/);
    await window.page.getByText('Nothing has changed.').first().waitFor();

    // All of it has room once the views above are closed.
    for (const view of ['Imports', 'Import Cycles', 'Index'])
      await window.page.locator('.pane-header .title', { hasText: new RegExp(`^${view}$`) }).click();
    const orders = await repository.read('shop/orders.py');
    await repository.write(
      'shop/orders.py',
      orders.replace('from shop.mail import send_receipt\n', '').replace('    send_receipt(cart, price)\n', ''),
    );
    await window.waitForTreeRow('Impact', /^place_order.*body changed/);
    await window.waitForTreeRow('Impact', /^checkout.*uses place_order/);
    await window.waitForTreeRow('Impact', /^test_checkout\.py/);
    await window.waitForTreeRow('Impact', /^send_receipt.*certain/);
    // What nobody has saved counts as well.
    await window.openFile('web/lonely.py');
    await window.typeAtEnd('\n\ndef typed_later(): pass');
    await window.waitForTreeRow('Impact', /^typed_later.*added/);
    await stage.photograph(window, '2-tree');

    await skeinCommand(window, 'Show Impact Graph');
    const graph = new GraphView(window, 'view');
    await graph.waitForNodesAmong('place_order', 'checkout');
    await stage.photograph(window, '3-graph');

    await skeinCommand(window, 'Show Impact of Changes');
    await window.choosePickRow(/Since a Branch or Commit/);
    await window.typeIntoPick('nowhere');
    await window.press('Enter');
    await window.waitForMessage(/There is no branch or commit "nowhere"/);
    await stage.photograph(window, '4-no-such-branch');
    await window.dismissMessages();
    await sinceAndBetween(stage, window);
  },
};

/** All since a commit has what is not committed as well; what lies between two has not. */
async function sinceAndBetween(stage: Stage, window: EditorWindow): Promise<void> {
  await askFor(window, { row: /Since a Branch or Commit/, text: 'main~1' });
  await window.waitForTreeRow('Impact', /^place_order.*added/);
  await window.waitForTreeRow('Impact', /^typed_later.*added/);
  await stage.photograph(window, '5-since-a-commit');
  await askFor(window, { row: /Range of Commits/, text: 'main~1..main' });
  await until('the impact of the range alone', async () => {
    const rows = (await window.page.locator('.part.sidebar .monaco-list-row').allTextContents()).join(' / ');
    return /checkout.*added/.test(rows) && !rows.includes('typed_later') ? { found: true } : { seen: rows };
  });
  await stage.photograph(window, '6-range');
}

async function askFor(window: EditorWindow, { row, text }: { readonly row: RegExp; readonly text: string }): Promise<void> {
  await skeinCommand(window, 'Show Impact of Changes');
  await window.choosePickRow(row);
  await window.waitForPickValue(/./);
  await window.typeIntoPick(text);
  await window.press('Enter');
}

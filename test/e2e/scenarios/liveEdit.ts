import assert from 'node:assert/strict';
import { discountsBranch } from '../polyglotRepository.ts';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

/** Python throughout: VS Code has no symbols of its own for it, so every row comes from Skein. */
export const liveEdit: Scenario = {
  name: 'live',
  title: 'the index follows typing, saving, a folder deleted outside and a git branch switched there and back',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const { repository } = stage;
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await window.closeQuickInput();

    const typed = { query: 'restock_nightly', name: 'restock_nightly', at: 'service/inventory.py' };
    await window.openFile('service/inventory.py');
    await window.typeAtEnd('\ndef restock_nightly(store):\n    return store');
    await window.waitForSymbol(typed);
    await stage.photograph(window, 'unsaved');
    assert.ok(!(await repository.read('service/inventory.py')).includes(typed.name), 'the buffer was saved too early to prove anything');

    await window.closeQuickInput();
    await window.save();
    assert.ok((await repository.read('service/inventory.py')).includes(typed.name), 'saving did not write the file');
    await window.waitForSymbol(typed);

    const survivor = { name: 'archived_index', at: 'service/archive.py' };
    await window.waitForSymbol({ query: 'archived_', name: 'archived_order', at: 'legacy/orders.py' });
    await repository.remove('legacy');
    await window.waitForSymbolGone({ query: 'archived_', name: 'archived_order', at: 'legacy/orders.py' }, survivor);
    await window.waitForSymbolGone({ query: 'archived_', name: 'archived_receipt', at: 'legacy/old/receipts.py' }, survivor);

    await repository.git('checkout', '--quiet', '--', 'legacy');
    await window.waitForSymbol({ query: 'archived_', name: 'archived_receipt', at: 'legacy/old/receipts.py' });

    const listed = { name: 'price_listed', at: 'service/pricing.py' };
    const onMain = { query: 'price_', name: 'price_returned', at: 'service/returns.py' };
    const onBranch = { query: 'price_', name: 'price_discounted', at: 'service/discounts.py' };
    await repository.git('switch', '--quiet', discountsBranch);
    await window.waitForSymbol(onBranch);
    await window.waitForSymbolGone(onMain, listed);
    await stage.photograph(window, 'branch');

    await repository.git('switch', '--quiet', 'main');
    await window.waitForSymbol(onMain);
    await window.waitForSymbolGone(onBranch, listed);
    await window.waitForSymbol(typed);
  },
};

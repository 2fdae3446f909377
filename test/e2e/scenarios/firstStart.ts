import assert from 'node:assert/strict';
import type { Scenario } from '../scenario.ts';
import { talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';

export const firstStart: Scenario = {
  name: 'first',
  title: 'a folder opened for the first time is indexed without a question, and Ctrl+T knows all its languages',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await waitForKnownSymbols(window);
    await stage.photograph(window, 'symbols');

    await window.waitForSymbol({ query: 'measure_parcel', name: 'measure_parcel', at: 'docs/größe.py' });
    const ignored = { query: 'generated_', name: 'generated_model', at: 'generated/models.py' };
    await window.waitForSymbolGone(ignored, { name: 'generated_report', at: 'service/reports.py' });

    await window.closeQuickInput();
    assert.deepEqual(await window.notifications(), [], 'a first start shows no notification');
    await stage.photograph(window, 'indexed');
  },
};

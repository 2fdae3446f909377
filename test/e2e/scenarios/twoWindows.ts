import type { Scenario } from '../scenario.ts';
import { statusItem, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';
import { answerNotification } from '../spokenTo.ts';

export const twoWindows: Scenario = {
  name: 'windows',
  title: 'of two windows on one folder the second follows read-only, and takes over when the first is closed',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    const first = await stage.openWindow();
    await waitUntilIndexed(first);
    const second = await stage.openWindow();
    await second.waitForStatus(statusItem, /read-only/i, 60_000);
    await second.waitForMessage(/Another process is writing this index \(PID \d+\)\. Opened read-only\./);
    await answerNotification(second, /Another process is writing/, /Show Status/);
    await second.waitForTreeRow('Index', /read-only/);
    await stage.photograph(second, 'read-only');
    await waitForKnownSymbols(second);

    // What the first window writes, the second one reads.
    const followed = { query: 'followed_', name: 'followed_file', at: 'service/followed.py' };
    await stage.repository.write('service/followed.py', 'def followed_file():\n    return 1\n');
    await first.waitForSymbol(followed);
    await second.waitForSymbol(followed);

    await first.close();
    await second.waitForStatus(statusItem, /^(?!.*read-only).*\bIndexed\b/is);
    await stage.repository.write('service/heir.py', 'def written_by_heir():\n    return 1\n');
    await second.waitForSymbol({ query: 'written_by', name: 'written_by_heir', at: 'service/heir.py' });
  },
};

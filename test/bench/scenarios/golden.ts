import { join } from 'node:path';
import { defaultOptions } from '../../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../../server/src/api/openIndex.ts';
import { goldenList, missing } from '../../search/golden.ts';
import { withCache } from '../commands.ts';
import { figure, type Scenario } from '../scenario.ts';

/** What people type to find things in viem, and whether it comes first or at a glance (test/search/golden/viem.txt). */
export const golden: Scenario = {
  name: 'golden',
  run: ({ small }) =>
    withCache(async (cacheFolder) => {
      const options = { ...defaultOptions({ root: small.root, cacheFolder }), watcher: 'outside' } as const;
      const index = await openIndex(options, { engine: 'inline', bundles: join(import.meta.dirname, '../../../dist') });
      try {
        await index.update({ mode: 'changed', trigger: 'bench' });
        const list = goldenList('viem');
        let missed = 0;
        for (const each of list) {
          const instead = await missing(index, each);
          if (instead === undefined) continue;
          missed++;
          console.log(`  "${each.text}" does not find ${each.wanted.map(({ name }) => name).join(', ')} ${each.place}, but:\n${instead}`);
        }
        return [
          figure(`golden list of searches, ${list.length} in viem: not where they should be`, missed, { most: 0, unit: '', digits: 0 }),
        ];
      } finally {
        await index.dispose();
      }
    }),
};

import { expect, it } from 'vitest';
import { systemClock } from '../../server/src/indexer/systemClock.ts';
import { packLinks, unpackLinks } from '../../server/src/linker/stored/packLinks.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openStore } from '../indexer/livedIndex.ts';
import { idOf } from '../store/linkHarness.ts';
import { openFixture } from './openFixture.ts';

const WORKSPACE = `//- library.ts
export function save() {}
//- user.ts
import { save } from './library';
save();
`;

it('verify tells of a link that is wrong, by path and row', async () => {
  const fixture = await openFixture(WORKSPACE);
  try {
    expect((await fixture.index.verify()).differences).toEqual([]);
    const { database } = await fixture.index.status();
    await fixture.index.dispose();
    loseTargets(database, 'user.ts');
    const again = await fixture.reopen({});
    expect(await again.verify()).toMatchObject({
      equal: false,
      differenceCount: 2,
      differences: [
        { in: 'index', row: 'link\tuser.ts\treference\t0\texact\tdirect\timport\t\t\t\t' },
        { in: 'fresh', row: 'link\tuser.ts\treference\t0\texact\tdirect\timport\tlibrary.ts#save~function\t\t\t' },
      ],
    });
    await again.dispose();
  } finally {
    await fixture.dispose();
  }
});

/** References of the file lead nowhere any more. */
function loseTargets(database: string, path: string): void {
  const store = openStore(database, chooseDriver('auto').driver, systemClock);
  const file = idOf(store, path);
  const { imports, references } = unpackLinks(store.reader.packedLinks(file) ?? new Uint8Array());
  const wrong = packLinks({ imports, references: references.map((each) => ({ ...each, targets: [] })) });
  store.transaction(() => store.links.putLinks(file, { ...wrong, reads: [] }));
  store.dispose();
}

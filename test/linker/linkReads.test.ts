/** Nothing of another file is looked at that was not asked for by its name: a change of what was looked at reopens who did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, randomRuns } from '../randomRuns.ts';
import { KITS } from './code/kits.ts';
import { LinkedFolder, readingWith } from './linkedFolder.ts';
import { linkHistories, liveThrough } from './linkHistories.ts';
import { WatchfulReader } from './watchfulReader.ts';

const RUNS = randomRuns('LINK', 4);
const STEPS = 40;

describe('what is looked at was asked for', () => {
  it.each(Object.entries(KITS))('%s', { timeout: patience(RUNS) }, (_language, kit) => {
    fc.assert(
      fc.property(linkHistories(STEPS), (history) => liveThrough(kit, history, readingWith(WatchfulReader))),
      RUNS,
    );
  });
});

it('whoever looks without asking is found out', () => {
  class CarelessReader extends WatchfulReader {
    override note(): void {
      // Looks on without a word.
    }
  }
  const look = (Reader: typeof WatchfulReader) => () => {
    const folder = new LinkedFolder(readingWith(Reader));
    folder.make({
      'base.ts': 'export class Base { put() {} }\n',
      'library.ts': "import { Base } from './base';\nexport class Store extends Base {}\n",
      'user.ts': "import { Store } from './library';\nnew Store().put();\n",
    });
    try {
      folder.settle();
    } finally {
      folder.dispose();
    }
  };
  expect(look(WatchfulReader)).not.toThrow();
  expect(look(CarelessReader)).toThrow(/looks at "\w+" of \w+\.ts unasked/);
});

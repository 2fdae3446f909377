/** What `verify` compares of links. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareIndexes } from '../../server/src/indexer/verifyIndex.ts';
import { packLinks, unpackLinks } from '../../server/src/linker/stored/packLinks.ts';
import { LinkedFolder } from '../linker/linkedFolder.ts';
import { idOf } from '../store/linkHarness.ts';
import { SOURCE } from '../store/storeHarness.ts';

const TEXTS = {
  'library/save.ts': 'export function save() {}\n',
  'user.ts': "import { save } from './library/save';\nsave();\n",
  'other.ts': "import { used } from './user';\nused();\n",
};

describe('verify', () => {
  let index: LinkedFolder;
  let fresh: LinkedFolder;
  beforeEach(() => {
    index = new LinkedFolder();
    fresh = new LinkedFolder();
    index.make(TEXTS);
    index.settle();
  });
  afterEach(() => {
    index.dispose();
    fresh.dispose();
  });

  const compare = (unseen: readonly string[] = []) => compareIndexes(index.store.reader, fresh.store.reader, unseen);

  it('tells of a wrong link by its path and row', () => {
    fresh.make(TEXTS);
    fresh.settle();
    expect(compare()).toMatchObject({ equal: true });
    plantWrongLink(index, 'user.ts');
    expect(compare()).toMatchObject({
      equal: false,
      differences: [
        { in: 'index', row: 'link\tuser.ts\treference\t0\texact\tdirect\timport\tother.ts#\t\t\t' },
        { in: 'fresh', row: 'link\tuser.ts\treference\t0\texact\tdirect\timport\tlibrary/save.ts#save~function\t\t\t' },
      ],
    });
  });

  it('compares all links but those made from a file that failed and was there earlier', () => {
    fresh.make({ ...TEXTS, 'library/save.ts': undefined });
    fresh.settle();
    fail(index, 'library/save.ts');
    fail(fresh, 'library/save.ts');
    expect(compare()).toMatchObject({ equal: true });
    plantWrongLink(index, 'other.ts');
    expect(compare().differences.map(({ row }) => row.split('\t')[1])).toContain('other.ts');
  });

  it('says nothing of what cannot be looked at now, nor of links that were made from it', () => {
    fresh.make({ ...TEXTS, 'library/save.ts': undefined });
    fresh.settle();
    expect(compare()).toMatchObject({ equal: false });
    expect(compare(['library/'])).toMatchObject({ equal: true });
    plantWrongLink(index, 'other.ts');
    expect(compare(['library/'])).toMatchObject({ equal: false });
  });
});

/** The first reference leads to a file that it does not mean. */
function plantWrongLink(folder: LinkedFolder, path: string): void {
  const { store } = folder;
  const targets = [{ file: idOf(store, 'other.ts'), key: '' }];
  const { imports } = unpackLinks(store.reader.packedLinks(idOf(store, path)) ?? new Uint8Array());
  const wrong = { reference: 0, tier: 'exact', kind: 'direct', rule: 'import', targets, candidates: [], receiver: '', detail: '' } as const;
  store.transaction(() => store.links.putLinks(idOf(store, path), { ...packLinks({ imports, references: [wrong] }), reads: [] }));
}

function fail(folder: LinkedFolder, path: string): void {
  const { store } = folder;
  store.transaction(() =>
    store.tracking.write(SOURCE, {
      key: path,
      ordinal: store.tracking.nextOrdinal(),
      content: '',
      logic: 'logic',
      metadata: '',
      origin: 'disk',
      status: 'failed',
      reason: 'parser',
      attempts: 1,
      retryAt: 0,
    }),
  );
}

/** What `skein export` writes of calls and imports: what their links say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexRecord } from '../../server/src/api/codeIndex.ts';
import { confidenceOf } from '../../server/src/linker/confidence.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/store.ts
export class Store {
  save(key: string): void {}
}
export const open = () => new Store();
export function marked(target: unknown) {}
//- src/main.ts
import { open, type Store } from './store';
import { join } from 'node:path';
import './missing';
export function run(unknown: any) {
  open().save('a');
  join('a');
  unknown.save();
}
run(0);
//- src/kept.ts
import { marked } from './store';
@marked
export class Kept {}
//- shop/Cart.java
package shop;
public class Cart {}
//- shop/Item.java
package shop;
public class Item {}
//- till/Till.java
package till;
import shop.*;
import shop.Cart;
class Till {}
//- loops.py
class Numbers:
    def __iter__(self): return self
for each in Numbers(): pass
for each in [1]: pass
`;

describe('the records of an index', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  let records: IndexRecord[];
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
    records = [];
    for await (const record of fixture.index.records()) records.push(record);
  });
  afterAll(() => fixture.dispose());

  const call = (name: string, line: number) =>
    records.find((record) => record.t === 'call' && record.name === name && record.line === line);

  it('count a decorator as a call of it', () => {
    expect(call('marked', 1)).toMatchObject({ targets: [['src/store.ts', 4]], tier: 'exact' });
  });

  it('have a loop where it runs a method of the folder, and none where it does not', () => {
    expect(call('for', 2)).toMatchObject({ targets: [['loops.py', 1]], tier: 'exact' });
    expect(call('for', 3)).toBeUndefined();
  });

  it('lead calls to the line of the name of what they call, and say how that is known', () => {
    expect(call('open', 4)).toEqual({
      t: 'call',
      file: 'src/main.ts',
      line: 4,
      col: 2,
      name: 'open',
      caller: ['src/main.ts', 3],
      targets: [['src/store.ts', 3]],
      confidence: confidenceOf('typescript', 'import', 'exact'),
      tier: 'exact',
      rule: 'import',
      kind: 'direct',
      arguments: 0,
    });
  });

  it('tell the type of a receiver', () => {
    expect(call('save', 4)).toMatchObject({ targets: [['src/store.ts', 1]], kind: 'method', receiver: 'Store', arguments: 1 });
  });

  it('have no caller at the top level', () => {
    expect(call('run', 8)).not.toHaveProperty('caller');
  });

  it('name the package of what lies outside', () => {
    expect(call('join', 5)).toMatchObject({ targets: [], confidence: 0, tier: 'external', module: 'path' });
  });

  it('give a reason for what is not known', () => {
    expect(call('save', 6)).toMatchObject({ targets: [], confidence: 0, tier: 'unresolved', reason: 'receiver of unknown type' });
  });

  it('lead imports to files, packages or a reason', () => {
    expect(records.filter(({ t }) => t === 'import')).toEqual([
      { t: 'import', file: 'src/kept.ts', line: 0, spec: './store', target: 'src/store.ts', status: 'exact' },
      { t: 'import', file: 'src/main.ts', line: 0, spec: './store', target: 'src/store.ts', status: 'exact' },
      { t: 'import', file: 'src/main.ts', line: 0, spec: './store', target: 'src/store.ts', status: 'exact', typeOnly: true },
      { t: 'import', file: 'src/main.ts', line: 1, spec: 'node:path', status: 'external', module: 'path' },
      { t: 'import', file: 'src/main.ts', line: 2, spec: './missing', status: 'unresolved', reason: expect.any(String) as string },
      // All names of a package lead to no file in particular.
      { t: 'import', file: 'till/Till.java', line: 1, spec: 'shop', status: 'exact' },
      { t: 'import', file: 'till/Till.java', line: 2, spec: 'shop.Cart', target: 'shop/Cart.java', status: 'exact' },
    ]);
  });
});

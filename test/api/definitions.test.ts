/** Where identifiers lead, across files: one workspace, and a mark on every name that a case asks for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marked } from './marked.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const FIXTURE = marked(`
//- src/shapes.ts
export class /*Shape*/Shape {
  /*area*/area(): number { return 0; }
  /*onlyHere*/onlyHere() {}
}
export function /*make*/make(): Shape { return new Shape(); }
//- src/barrel.ts
export { /*passed*/make as build } from './shapes';
export * from './shapes';
//- src/main.ts
import { build, /*imported*/Shape } from './barrel';
import * as /*all*/all from './shapes';
export function /*run*/run(/*unknown*/unknown: any) {
  const /*local*/local = /*called*/build();
  /*used*/local./*method*/area();
  all./*qualified*/make();
  unknown./*guessed*/onlyHere();
  unknown./*common*/area2();
  return { /*short*/local };
}
export { /*kept*/run as /*started*/started };
JSON./*outside*/parse('');
//- src/common.js
const { /*required*/make } = require('./shapes');
module.exports = { /*key*/key: make };
//- src/loose.js
import { /*away*/away } from 'elsewhere';
/*awayUsed*/away(1);
/*made*/made = 1;
made = 2;
/*madeUsed*/made;
/*never*/never;
`);

describe('definitions', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(FIXTURE.workspace);
  });
  afterAll(() => fixture.dispose());

  /** The marks that the marks lead to; a guess has a question mark. */
  const from = async (...marks: readonly string[]) => {
    const { value, complete } = await fixture.index.definitions(marks.map(FIXTURE.at));
    expect(complete).toBe(true);
    return value.map((places) => places.map((place) => FIXTURE.name(place) + (place.guess === true ? '?' : '')).join(' '));
  };

  it('lead declarations to themselves', async () => {
    expect(await from('Shape', 'area', 'run', 'local', 'unknown')).toEqual(['Shape', 'area', 'run', 'local', 'unknown']);
  });

  it('lead uses to locals of the file, shorthand properties included', async () => {
    expect(await from('used', 'short')).toEqual(['local', 'local']);
  });

  it('lead through imports and re-exports to where a name is defined', async () => {
    expect(await from('called', 'imported', 'passed', 'required')).toEqual(['make', 'Shape', 'make', 'make']);
  });

  it('lead what lies outside to its import, and a name that nothing declares to its first assignment', async () => {
    expect(await from('awayUsed', 'madeUsed', 'never')).toEqual(['away', 'made', '']);
  });

  it('lead members to the type of what they are called on', async () => {
    expect(await from('method', 'qualified')).toEqual(['area', 'make']);
  });

  it('lead keys of exports to what is exported', async () => {
    expect(await from('kept', 'started', 'key')).toEqual(['run', 'run', 'make']);
  });

  it('lead names of whole modules to their files', async () => {
    expect(await from('all')).toEqual(['src/shapes.ts:0:0']);
  });

  it('guess at a member of something unknown only when there is one of that name, and say so', async () => {
    expect(await from('guessed', 'common')).toEqual(['onlyHere?', '']);
  });

  it('are none for what lies outside, and where no name stands', async () => {
    expect(await from('outside')).toEqual(['']);
    const nowhere = [
      { path: 'src/main.ts', line: 2, column: 0 },
      { path: 'nowhere.ts', line: 0, column: 0 },
    ];
    expect((await fixture.index.definitions(nowhere)).value).toEqual([[], []]);
  });
});

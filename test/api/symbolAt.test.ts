/** What a graph begins with at a position: one workspace, and a mark at every place that a case asks about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SymbolPreference } from '../../server/src/api/codeIndex.ts';
import { marked } from './marked.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const FIXTURE = marked(`
//- src/shapes.ts
/*top*/export class Shape {
  size = 1; /*inClass*/
  area(): number { return this./*field*/size; }
}
export interface Options { /*member*/deep: boolean }
export function parse(text: string): void;
export function parse(text: number): void;
export function parse(text: unknown) {}
//- src/main.ts
import { /*imported*/Shape, type Options, parse } from './shapes';
export function run(options: /*type*/Options, anything: any) {
  const shape = new /*made*/Shape();
  /*local*/shape./*called*/area();
  /*overloaded*/parse('');
  anything./*unknown*/whatever();
  return () => /*nested*/options;
}
/*outside*/
//- src/db.h
namespace db {
class Store { void /*declared*/put(int key); virtual void /*pure*/get() = 0; void /*twice*/drop(); };
int /*prototype*/count(int all);
}
//- src/db.cc
#include "db.h"
namespace db {
void Store::put(int key) { count(key); }
void Store::drop() {}
int count(int all) { return all; }
}
//- src/other.cc
#include "db.h"
namespace db { void Store::drop() {} }
//- src/far.cc
void Store::put(int key) {}
//- package.json
{ "name"/*manifest*/: "fixture" }
//- styles/page.css
.page/*outline*/ { color: red }
//- api/shop.proto
message Order/*schema*/ { string id = 1; }
//- tools/setup.ps1
function Set-Up { /*generic*/ }
//- docs/letter.odt
Dear/*unsupported*/
//- out/made.ts
export function made() {/*ignored*/}
//- .gitignore
out/
`);

describe('the symbol at a position', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(FIXTURE.workspace);
  });
  afterAll(() => fixture.dispose());

  /** The keys of what is found at the marks, or why nothing is. */
  const at = async (prefer: SymbolPreference, ...marks: readonly string[]) =>
    Promise.all(
      marks.map(async (mark) => {
        const { value } = await fixture.index.symbolAt(FIXTURE.at(mark), { prefer });
        if (!value.found) return `${value.code}: ${value.text}`;
        return value.symbols.map(({ id }) => id.slice(id.indexOf('#') + 1)).join(' ');
      }),
    );

  it('is what the name there means, when that can be called', async () => {
    expect(await at('definition', 'imported', 'made', 'called')).toEqual(['Shape~class', 'Shape~class', 'Shape.area~method']);
  });

  it('is every overload of it', async () => {
    expect(await at('definition', 'overloaded')).toEqual(['parse~function parse~function#1 parse~function#2']);
  });

  it('is the definition where a declaration stands, if one file that reads it has one', async () => {
    const found = ['declared', 'prototype', 'pure', 'twice'].map(async (mark) => {
      const { value } = await fixture.index.symbolAt(FIXTURE.at(mark), { prefer: 'definition' });
      return value.found ? value.symbols.map(({ id }) => id).join(' ') : value.code;
    });
    expect(await Promise.all(found)).toEqual([
      'src/db.cc#Store.put~method',
      'src/db.cc#db.count~function',
      'src/db.h#db.Store.get~method',
      'src/db.h#db.Store.drop~method',
    ]);
  });

  it('is otherwise the function or type around it', async () => {
    expect(await at('definition', 'field', 'type', 'local', 'unknown', 'nested', 'inClass', 'member')).toEqual([
      'Shape.area~method',
      'run~function',
      'run~function',
      'run~function',
      'run~function',
      'Shape~class',
      'Options~interface',
    ]);
    expect(await at('definition', 'generic')).toEqual(['Set-Up~function']);
    expect(await at('enclosing', 'made', 'called', 'imported')).toEqual([
      'run~function',
      'run~function',
      'no-symbol: Place the cursor in a function, or search.',
    ]);
  });

  it('is nothing outside of all functions, in files without calls, and in files that are not indexed', async () => {
    expect(await at('definition', 'outside', 'manifest', 'outline', 'schema', 'unsupported', 'ignored')).toEqual([
      'no-symbol: Place the cursor in a function, or search.',
      'unsupported: Calls are not extracted for JSON yet.',
      'unsupported: Calls are not extracted for CSS yet.',
      'unsupported: Calls are not extracted for Protocol Buffers yet.',
      'unsupported: Calls are not extracted for .odt files yet.',
      'not-indexed: Not indexed: ignored by .gitignore:1',
    ]);
  });

  it('says why where there is no file', async () => {
    const { value } = await fixture.index.symbolAt({ path: 'src/gone.ts', line: 0, column: 0 }, { prefer: 'definition' });
    expect(value).toEqual({ found: false, code: 'not-indexed', text: 'Not indexed: there is no such file' });
  });
});

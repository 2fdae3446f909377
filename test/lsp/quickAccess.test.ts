/** Ctrl+T: what the editor makes of our answers, alone and beside those of its own TypeScript (ux notes, section 1.1). */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { intersect, quickAccessRows, sentQuery } from './quickAccess.ts';
import { TestClient } from './testClient.ts';
import { typeScriptSymbols } from './typeScriptSymbols.ts';

const shapes = `
export interface Shape { readonly sides: number; area(): number; scale?: (factor: number) => Shape }
export abstract class Base implements Shape {
  static count = 0;
  #hidden = 1;
  protected sides_ = 3;
  constructor(readonly sides: number, private label: string) {}
  get size(): number { return this.#hidden; }
  set size(value: number) { this.#hidden = value; }
  abstract area(): number;
  scale = (factor: number): Shape => this;
  static async create(): Promise<Base | undefined> { return undefined; }
}
export class Circle extends Base {
  area(): number { return nested(); function nested() { const inner = 1; return inner; } }
}
export enum Color { Red, Green = 'green' }
export type Options = { readonly deep: { readonly value: number } };
export namespace Tools { export function grind() {} export const handle = 1; }
export const limit = 3;
export let current: Shape | undefined;
export const make = (label: string) => new Circle(1, label);
export const table = { run() { return 1; }, walk: () => 2, [Symbol.iterator]: 3 };
export function describeShape(shape: Shape): string;
export function describeShape(shape: Shape | undefined): string { return ''; }
export function* steps() { yield 1; }
export const Anonymous = class { inside() {} };
function local() { class Within { method() {} } return Within; }
declare function declared(): void;
`;
const legacy = `
exports.save = function () {};
module.exports.load = () => 1;
function Person(name) { this.name = name; }
Person.prototype.greet = function () {};
const util = require('util');
class Old { constructor() { this.field = 1; } run() {} static make() {} }
`;
const view = `
export function App() { return <div/>; }
export const Button = () => <b/>;
export class Page { render() { return <App/>; } }
`;
const WORKSPACE = `
//- web/shapes.ts${shapes}
//- web/legacy.js${legacy}
//- web/view.tsx${view}
//- web/user.ts
import { Circle as Round, describeShape } from './shapes';
export const shown = describeShape(new Round(1, 'a'));
//- service/store.py
class Store:
    class Inner:
        def save(self):
            return self
    def save(self):
        return self
def save_all(stores):
    return stores
LIMIT = 3
//- ledger/ledger.go
package ledger
type Ledger struct { Entries []int }
func (l *Ledger) Add(entry int) {}
func OpenLedger() *Ledger { return nil }
`;

describe('Ctrl+T', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  let client: TestClient;
  let root: string;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
    client = await TestClient.start({ folders: [fixture.root], index: fixture.index });
    root = `${pathToFileURL(fixture.root)}/`;
  }, 60_000);
  afterAll(async () => {
    client.dispose();
    await fixture.dispose();
  });

  const ours = (typed: string): Promise<SymbolInformation[]> =>
    client.connection.sendRequest('workspace/symbol', { query: sentQuery(typed) });
  const relative = (uri: string) => uri.slice(root.length);
  const rows = async (typed: string) =>
    quickAccessRows(typed, await ours(typed), relative).map(
      ({ name, containerName = '', location }) => `${name} ${containerName === '' ? '' : `${containerName} • `}${relative(location.uri)}`,
    );

  it.each([
    ['save', ['save Store • service/store.py', 'save Store.Inner • service/store.py', 'save_all service/store.py']],
    ['Store.save', ['Store.save service/store.py']],
    ['Inner.save', ['Inner.save Store • service/store.py']],
    ['Store::save', ['Store::save service/store.py']],
    ['save Store', ['save Store • service/store.py', 'save Store.Inner • service/store.py']],
    ['save legacy', ['save() web/legacy.js']],
    ['Ledger.Add', ['Ledger.Add ledger/ledger.go']],
    ['  Ledger  ', ['Ledger ledger/ledger.go']],
    ['"Ledger"', ['Ledger ledger/ledger.go']],
    ['Led*ger…', ['Ledger ledger/ledger.go']],
    ['Ledger#', ['Ledger ledger/ledger.go']],
    ['opnldgr', ['OpenLedger ledger/ledger.go']],
    ["'Ledger", []],
    ['^Ledger', []],
  ])('shows for %j: %j', async (typed, wanted) => {
    const shown = await rows(typed);
    if (wanted.length === 0) expect(shown).toEqual([]);
    for (const row of wanted) expect(shown).toContain(row);
  });

  it.each([
    '',
    's',
    'save',
    'Store.save',
    'store::save',
    'Color.Red',
    'Base.scale',
    'shapes.Circle',
    'web.shapes.Circle',
    'a',
    'Tools.grind',
    'é',
  ])('is never answered with what it would drop: %j', async (typed) => {
    const answer = await ours(typed);
    expect(quickAccessRows(typed, answer, relative)).toHaveLength(answer.length);
    for (const { location, name } of answer) expect(name === '' || intersect(location.range, location.range)).toBe(true);
  });

  it('holds nothing twice of what TypeScript says as well, whatever is asked for', async () => {
    const files = Object.fromEntries(
      Object.entries({ 'web/shapes.ts': shapes, 'web/legacy.js': legacy, 'web/view.tsx': view }).map(([path, text]) => [
        root + path,
        text.slice(1),
      ]),
    );
    const doubled = new Set<string>();
    for (const query of ['a', 'e', 'i', 'o', 's', 'r', 'l', 'n', 'describe', 'Circle', 'scale', 'size', 'save', 'App']) {
      const shown = quickAccessRows(query, [...(await ours(query)), ...typeScriptSymbols(files, query)], relative);
      for (const [at, one] of shown.entries())
        for (const other of shown.slice(at + 1)) if (isSame(one, other)) doubled.add(`${describeRow(one)} | ${describeRow(other)}`);
    }
    // FIXME: to TypeScript a class that a variable holds has no name; of ours nothing says how a class was written.
    expect([...doubled].sort()).toEqual(['inside() Method in "" | inside() Method in "Anonymous"']);
  });
});

/** Two rows that a person takes for one symbol. */
function isSame(one: SymbolInformation, other: SymbolInformation): boolean {
  const bare = ({ name }: SymbolInformation) => name.replace(/\(\)$/, '');
  return bare(one) === bare(other) && one.location.uri === other.location.uri && intersect(one.location.range, other.location.range);
}

function describeRow({ name, kind, containerName = '' }: SymbolInformation): string {
  const kindName = Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? '';
  return `${name} ${kindName} in "${containerName}"`;
}

/** The same questions about Python and Go: their packages are folders, and their members are called without a declaration. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- py/shop/__init__.py
from .cart import Cart
//- py/shop/cart.py
class Cart:
    def add(self, item):
        check(item)

def check(item):
    return item
//- py/main.py
import os, shop.models
from shop import Cart

def run():
    cart = Cart()
    cart.add(1)

run()
//- go.mod
module example.com/app
//- store/store.go
package store

type Saver interface {
	Save(key string)
	Close()
}

type Disk struct{}

func (d *Disk) Save(key string) { note(key) }
//- store/note.go
package store

func note(text string) {}

func (d *Disk) Close() {}

type Idle struct{}

func (i *Idle) Close() {}
//- cmd/main.go
package main

import "example.com/app/store"

func main() {
	disk := &store.Disk{}
	disk.Save("a")
}
//- web/page.ts
class Page {
  #width = 1;
  get width() { return this.#width; }
  set width(value: number) { this.#width = value; }
  get height() { return 2; }
  get depth() { return 3; }
}
const page = new Page();
page.width = 2;
const { height } = page;
console.log(height);
`;

describe('the code graph of other languages', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());

  const callers = async (symbol: string) => {
    const { value } = await fixture.index.graph.callers(symbol, { depth: 1, minConfidence: 0.5, tests: 'include', limit: 100 });
    return value.edges.map(({ from, sites }) => `${from} :${sites.map(({ range }) => range.startLine).join(',')}`);
  };
  const dependents = async (path: string) =>
    (await fixture.index.graph.dependents(path, { depth: 1, limit: 100 })).value.map(({ from, specifier }) => `${from} ${specifier}`);

  it('knows callers in Python, through a package that passes names on', async () => {
    expect(await callers('Cart.add')).toEqual(['py/main.py#run~function :5']);
    expect(await callers('check')).toEqual(['py/shop/cart.py#Cart.add~method :2']);
    expect(await dependents('py/shop/__init__.py')).toEqual(['py/main.py shop']);
  });

  it('finds unused imports in Python, but not where a package passes them on', async () => {
    const { value } = await fixture.index.graph.unused({ what: ['import'], within: 'py/', limit: 10 });
    expect(value.map(({ path, name, certainty }) => `${path} ${name} ${certainty}`)).toEqual([
      'py/main.py os certain',
      // Perhaps for what it does when it is imported.
      'py/main.py shop likely',
    ]);
  });

  it('takes a property that is only set, or only taken out of its object, for used', async () => {
    const { value } = await fixture.index.graph.unused({ what: ['symbol'], within: 'web/', limit: 10 });
    expect(value.map(({ path, name }) => `${path} ${name}`)).toEqual(['web/page.ts depth']);
  });

  it('finds out who implements an interface of Go by its methods', async () => {
    const hierarchy = async (symbol: string) => {
      const { value } = await fixture.index.graph.hierarchy(symbol, { direction: 'both', depth: 3, limit: 100 });
      return value.edges.map((edge) => `${edge.sub} ${edge.relation} ${edge.super} ${edge.tier}`);
    };
    const edge = 'store/store.go#Disk~struct implements store/store.go#Saver~interface probable';
    expect([await hierarchy('Saver'), await hierarchy('Disk')]).toEqual([[edge], [edge]]);
    expect(await hierarchy('Idle')).toEqual([]);
  });

  it('knows callers in Go, in other files of the package and in other packages', async () => {
    expect(await callers('note')).toEqual(['store/store.go#Disk.Save~method :9']);
    expect(await callers('Disk.Save')).toEqual(['cmd/main.go#main~function :6']);
    expect(await dependents('store/note.go')).toEqual(['cmd/main.go example.com/app/store']);
  });
});

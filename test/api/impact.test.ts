import { afterEach, expect, test } from 'vitest';
import { readChange } from '../../server/src/api/changes/readChange.ts';
import type { Impact } from '../../server/src/api/impact.ts';
import { type GitFixture, openGitFixture } from './gitFixture.ts';

let fixture: GitFixture | undefined;
afterEach(async () => {
  await fixture?.dispose();
  fixture = undefined;
});

const SHOP = `
//- src/price.ts
/** The price with tax. */
export function price(net: number): number {
  return round(net * 1.2);
}
export function round(value: number): number {
  return Math.round(value);
}
export class Cart {
  total = 0;
  add(net: number): void {
    this.total += price(net);
  }
}
//- src/shop.ts
import { Cart } from './price';
export function checkout(): number {
  const cart = new Cart();
  cart.add(3);
  return cart.total;
}
//- src/main.ts
import { checkout } from './shop';
export function main(): void {
  checkout();
}
//- test/shop.test.ts
import { checkout } from '../src/shop';
it('sells', () => {
  checkout();
});
//- test/helper.test.ts
import '../src/shop';
it('is there', () => undefined);
`;

async function impactOf(shop: GitFixture, what = ''): Promise<Impact> {
  const { files } = await readChange(shop.root, what);
  const answer = await shop.index.graph.impact(files, { limit: 1000 });
  expect(answer.complete).toBe(true);
  return answer.value;
}

const told = ({ changed }: Impact) => changed.map(({ how, id }) => `${how} ${id}`);
const reached = ({ affected }: Impact) => affected.map(({ distance, sureness, id }) => `${distance} ${sureness} ${id}`);

test('A changed body reaches its callers step by step, and the tests that call them', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.write('src/price.ts', (await text('src/price.ts')).replace('1.2', '1.25'));
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(['body src/price.ts#price~function']);
  expect(reached(impact)).toEqual([
    '1 exact src/price.ts#Cart.add~method',
    '2 exact src/shop.ts#checkout~function',
    '3 exact src/main.ts#main~function',
    '3 exact test/shop.test.ts',
  ]);
  expect(impact.tests).toEqual([
    { path: 'test/shop.test.ts', reach: 'exact', distance: 3, functions: [], lines: [2] },
    { path: 'test/helper.test.ts', reach: 'imports', distance: 2, functions: [], lines: [] },
  ]);
  expect([impact.unused, impact.dangling, impact.leftOut]).toEqual([[], [], []]);
});

test('Moved lines, comments and white space change no definition', async () => {
  fixture = await openGitFixture(SHOP);
  const price = (await text('src/price.ts'))
    .replace('  return round', '\n  // With tax.\n  return   round')
    .replace('The price', 'A price');
  fixture.write('src/price.ts', `// Shop\n\n${price}`);
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(['comment src/price.ts#price~function']);
  expect(impact.affected).toEqual([]);
  expect(impact.tests).toEqual([]);
});

test('A member that changes is told of, and the class around it is not', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.write('src/price.ts', (await text('src/price.ts')).replace('add(net: number)', 'add(net: number, count = 1)'));
  await fixture.update();
  const { changed } = await impactOf(fixture);
  expect(changed.map(({ how, id, signature }) => [how, id, signature])).toEqual([
    ['signature', 'src/price.ts#Cart.add~method', ['add(net: number): void', 'add(net: number, count = 1): void']],
  ]);
});

test('What is removed leaves uses without an answer, and what it alone used is unused', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.write('src/price.ts', 'export function round(value: number): number {\n  return Math.round(value);\n}\n');
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(['removed src/price.ts#price~function', 'removed src/price.ts#Cart~class']);
  expect(impact.dangling.map(({ name, path, range, from }) => [name, path, range.startLine, from])).toEqual([
    ['Cart', 'src/shop.ts', 2, 'src/shop.ts#checkout~function'],
  ]);
  expect(impact.unused.map(({ symbol, certainty, was, reason }) => [symbol.id, certainty, `${was.path}:${was.line + 1}`, reason])).toEqual([
    ['src/price.ts#round~function', 'certain', 'src/price.ts:3', 'nobody in this folder imports or uses it'],
  ]);
});

test('That a use meant this definition is not certain where others have its name', async () => {
  fixture = await openGitFixture(`
//- a.ts
export function save(): void {}
//- b.ts
export function save(): void {}
//- use.ts
import { save } from './b';
import { save as other } from './a';
export function main(): void {
  save();
  other();
}
`);
  fixture.write('use.ts', "import { save as other } from './a';\nexport function main(): void {\n  other();\n}\n");
  await fixture.update();
  const { unused } = await impactOf(fixture);
  expect(unused.map(({ symbol, certainty, reason }) => [symbol.id, certainty, reason])).toEqual([
    [
      'b.ts#save~function',
      'likely',
      'nobody in this folder imports or uses it; the use that went may have meant another definition of that name',
    ],
  ]);
});

test('A file with another name has changed nothing; a definition that moves and changes is followed', async () => {
  fixture = await openGitFixture(SHOP);
  const price = await text('src/price.ts');
  fixture.remove('src/price.ts');
  fixture.write('src/money.ts', price.replace('1.2', '1.3'));
  fixture.write('src/shop.ts', (await text('src/shop.ts')).replace('./price', './money'));
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(
    ['moved src/money.ts#Cart~class', 'body src/money.ts#price~function', 'moved src/money.ts#round~function'].sort(byLine(price)),
  );
  expect(impact.changed.every(({ from }) => from === 'src/price.ts')).toBe(true);
  expect(reached(impact).slice(0, 2)).toEqual(['1 exact src/money.ts#Cart.add~method', '2 exact src/shop.ts#checkout~function']);
});

test('A branch is compared with the working tree where both parted, a range by its commits alone', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.git('checkout', '-q', '-b', 'work');
  fixture.write('src/price.ts', (await text('src/price.ts')).replace('1.2', '1.3'));
  fixture.commit('tax');
  fixture.git('checkout', '-q', 'main');
  fixture.write('src/main.ts', `${await text('src/main.ts')}export function later(): void {}\n`);
  fixture.commit('later');
  fixture.git('checkout', '-q', 'work');
  fixture.write('src/shop.ts', (await text('src/shop.ts')).replace('add(3)', 'add(4)'));
  await fixture.update();
  expect(told(await impactOf(fixture, 'main'))).toEqual(['body src/price.ts#price~function', 'body src/shop.ts#checkout~function']);
  expect(told(await impactOf(fixture, 'main...work'))).toEqual(['body src/price.ts#price~function']);
  expect(told(await impactOf(fixture, 'work..main'))).toEqual(['added src/main.ts#later~function', 'body src/price.ts#price~function']);
  expect(told(await impactOf(fixture))).toEqual(['body src/shop.ts#checkout~function']);
});

test('New files count, ignored ones and other files do not; what cannot be looked into is named', async () => {
  fixture = await openGitFixture(`${SHOP}\n//- .gitignore\nout/\n`);
  fixture.write('src/extra.ts', "import { price } from './price';\nexport const two = price(2);\n");
  fixture.write('out/built.ts', 'export const built = 1;\n');
  fixture.write('notes.txt', '# Notes\n');
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(['added src/extra.ts#two~constant']);
  expect(impact.leftOut).toEqual([{ path: 'notes.txt', reason: 'no code of a language that is understood' }]);
});

test('Text that is not saved stands for the file', async () => {
  fixture = await openGitFixture(SHOP);
  const unsaved = new Map([['src/price.ts', (await text('src/price.ts')).replace('Math.round', 'Math.floor')]]);
  const { files } = await readChange(fixture.root, '', { unsaved });
  const { value } = await fixture.index.graph.impact(files, { limit: 10 });
  expect(told(value)).toEqual(['body src/price.ts#round~function']);
});

test('Code outside definitions is told of as the file', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.write('src/main.ts', `${await text('src/main.ts')}main();\n`);
  await fixture.update();
  expect(told(await impactOf(fixture))).toEqual(['body src/main.ts']);
});

test('Symbols beyond the limit are cut, and it is said', async () => {
  fixture = await openGitFixture(SHOP);
  fixture.write('src/price.ts', (await text('src/price.ts')).replace('1.2', '1.25'));
  await fixture.update();
  const { files } = await readChange(fixture.root, '');
  const { value, truncated } = await fixture.index.graph.impact(files, { limit: 2 });
  expect([value.affected.length, truncated]).toEqual([2, true]);
});

async function text(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(`${fixture?.root}/${path}`, 'utf8');
}

/** Entries in the order in which their names stand in a text. */
function byLine(source: string): (one: string, other: string) => number {
  const at = (entry: string) => source.search(new RegExp(`(class|function) ${/#(\w+)/.exec(entry)?.[1]}`));
  return (one, other) => at(one) - at(other);
}

test('What is added affects nobody, unless it takes the place of an inherited member', async () => {
  fixture = await openGitFixture(`
//- animal.ts
export class Animal {
  #name = '';
  sound(): string {
    return this.#say();
  }
  #say(): string {
    return this.#name;
  }
}
export class Dog extends Animal {}
export function hear(animal: Animal): string {
  return animal.sound();
}
`);
  const old = (await text('animal.ts')).replace('return this.#name', "return this.#name + '!'");
  const dog = old.replace('Animal {}', "Animal {\n  sound(): string {\n    return 'woof';\n  }\n}");
  fixture.write('animal.ts', `${dog}export function extra(): string {\n  return hear(new Dog());\n}\n`);
  await fixture.update();
  const impact = await impactOf(fixture);
  expect(told(impact)).toEqual(['body animal.ts#Animal.#say~method', 'added animal.ts#Dog.sound~method', 'added animal.ts#extra~function']);
  expect(reached(impact)).toEqual(['1 exact animal.ts#Animal.sound~method', '1 possible animal.ts#hear~function']);
});

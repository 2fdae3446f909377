import { afterEach, expect, test } from 'vitest';
import { factsDocument, treeDocument } from '../../server/src/api/debug/factsDocument.ts';
import { type Fixture, openFixture } from './openFixture.ts';

let fixture: Fixture | undefined;
afterEach(async () => {
  await fixture?.dispose();
  fixture = undefined;
});

const SHOP = `
//- price.ts
export function price(net: number): number {
  return net * 1.2;
}
//- shop.ts
import { price } from './price';
export const three = price(3);
//- notes.txt
Nothing
`;

test('Facts stand below the source they are about, with what they mean', async () => {
  fixture = await openFixture(SHOP);
  const view = await fixture.index.debug.facts('shop.ts');
  expect(view).toMatchObject({ current: true, linked: true, language: 'typescript' });
  const shown = factsDocument(view ?? { text: '', marks: [] });
  expect(shown.replace(/ [01][.]\d\d\)/, ')').split('\n')).toEqual([
    "1 │ import { price } from './price';",
    '  ┆          ^^^^^ named import price from "./price" → price.ts, price.ts#price~function · exact',
    '2 │ export const three = price(3);',
    '  ┆              ^^^^^ symbol three~constant · exported · constant',
    '  ┆              ^^^^^ named export three',
    '  ┆                      ^^^^^ call price → price.ts#price~function · exact (import)',
    '3 │',
    '',
  ]);
});

test('Marks of a text that the index has not read are said to be beside it; what is no code has none', async () => {
  fixture = await openFixture(SHOP);
  expect(await fixture.index.debug.facts('shop.ts', '// later\n')).toMatchObject({ current: false, text: '// later\n' });
  expect(await fixture.index.debug.facts('notes.txt')).toBeUndefined();
  expect(await fixture.index.debug.facts('../outside.ts')).toBeUndefined();
});

test('A syntax tree is parsed in a process of its own, from the text at hand', async () => {
  fixture = await openFixture(SHOP);
  const view = await fixture.index.debug.syntaxTree('shop.ts', 'if (save(1) {}');
  const text = treeDocument(view ?? { nodes: [] });
  expect(text).toContain('call_expression  1:5–1:12  save(1)');
  expect(text).toContain('MISSING');
  expect(text).toContain('function: identifier  1:5–1:9  save');
  expect(await fixture.index.debug.syntaxTree('notes.txt')).toBeUndefined();
});

test('What the next look does with a file follows from its content and logic', async () => {
  fixture = await openFixture(SHOP);
  const { debug } = fixture.index;
  const next = async (path: string) => {
    const { next: found, checks } = await debug.explainReindex(path);
    return [found, checks.filter(({ name }) => name !== 'metadata').map(({ state }) => state)];
  };
  // Files written just now have times that cannot be trusted: they are read.
  expect(await next('shop.ts')).toEqual([{ kind: 'touch' }, ['same', 'same']]);
  fixture.write('shop.ts', 'export const four = 4;\n');
  expect(await next('shop.ts')).toEqual([{ kind: 'process', why: 'content' }, ['different', 'same']]);
  fixture.write('new.ts', 'export const five = 5;\n');
  expect(await next('new.ts')).toEqual([{ kind: 'process', why: 'new' }, ['unknown', 'unknown']]);
  expect(await next('gone.ts')).toEqual([{ kind: 'absent' }, ['unknown', 'unknown']]);
});

/** What is unused, by what other files and other folders may name in each language. */
import { afterEach, expect, test } from 'vitest';
import { type Fixture, openFixture } from './openFixture.ts';

let fixture: Fixture | undefined;
afterEach(() => fixture?.dispose());

async function unusedIn(file: string, text: string): Promise<readonly string[]> {
  fixture = await openFixture(`//- ${file}\n${text}\n`);
  const { value } = await fixture.index.graph.unused({ what: ['export', 'symbol'], within: '', limit: 20 });
  return value.map(({ what, name, certainty }) => `${what} ${name} ${certainty}`);
}

test.each([
  ['a.py', 'def shown():\n    pass\ndef _own():\n    pass', ['export shown certain', 'symbol _own certain']],
  [
    'a.py',
    'class Shop:\n    def sell(self):\n        pass\n    def _count(self):\n        pass',
    ['export Shop certain', 'symbol sell likely', 'symbol _count certain'],
  ],
  ['a.py', '__all__ = ["shown"]\ndef shown():\n    pass\ndef hidden():\n    pass', ['export shown certain', 'symbol hidden certain']],
  // Nothing to tell: it is public because nothing says otherwise, and used where it stands.
  ['a.py', 'def helper():\n    pass\nhelper()', []],
  ['a.c', 'void shown(void) {}\nstatic void own(void) {}', ['export shown certain', 'symbol own certain']],
  ['a.kt', 'fun shown() {}\nprivate fun own() {}', ['export shown certain', 'symbol own certain']],
  [
    'A.java',
    'public class A { public void m() {} void n() {} }\nclass B {}',
    ['export A certain', 'symbol m likely', 'symbol n certain', 'symbol B certain'],
  ],
  [
    'a.cs',
    'namespace N; public class A { public void M() {} void P() {} }\nclass B {}',
    ['export A certain', 'symbol M likely', 'symbol P certain', 'symbol B certain'],
  ],
  ['a.swift', 'func own() {}\npublic func shown() {}', ['symbol own certain', 'export shown certain']],
  ['a.ts', 'export function shown() {}\nfunction own() {}', ['export shown certain', 'symbol own certain']],
  ['a.go', 'package p\nfunc Shown() {}\nfunc own() {}', ['export Shown certain', 'symbol own certain']],
  ['a.rs', 'pub fn shown() {}\nfn own() {}', ['export shown certain', 'symbol own certain']],
] as const)('%s %j', async (file, text, expected) => {
  expect([...(await unusedIn(file, text))].sort()).toEqual([...expected].sort());
});

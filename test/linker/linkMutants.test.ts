/** Nothing of what is logged and told could be left out: whoever forgets one kind of it makes links that are wrong, and a test shows it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceOf } from '../../server/src/linker/reading/interface.ts';
import { languageOf } from '../../syntaxes/index.ts';
import { SEED } from '../randomRuns.ts';
import { BLIND_VIEWS } from './blindViews.ts';
import { cKit } from './code/cKit.ts';
import { goKit } from './code/goKit.ts';
import { pythonKit } from './code/pythonKit.ts';
import { typescriptKit } from './code/typescriptKit.ts';
import { FORGETFUL_READERS } from './forgetfulReaders.ts';
import { LinkedFolder, type LinkFlaw, readingWith } from './linkedFolder.ts';
import { linkHistories, liveThrough } from './linkHistories.ts';
import type { RelinkingCase } from './relinkingCase.ts';
import { RELINKING_CASES } from './relinkingCases.ts';

const FLAWS: Readonly<Record<string, LinkFlaw>> = Object.fromEntries([
  ...Object.entries(FORGETFUL_READERS).map(([name, Reader]) => [`a reader that does not log ${name}`, readingWith(Reader)] as const),
  ...Object.entries(BLIND_VIEWS).map(([name, blind]): [string, LinkFlaw] => [
    `an interface that does not tell of ${name}`,
    { interfaceOf: (view) => interfaceOf(blind(view)) },
  ]),
]);

/**
 * Languages that look for files in a way, so that forgetting it makes links of theirs wrong; names are held by linkReads.test.ts. What is
 * asked for twice may be forgotten once, and is not here: a file that goes tells whoever asked for any of its names, and in C, Lua and the
 * shell a path that leads nowhere is looked for by its end.
 */
const LOOKED_FOR = [
  ['paths that lead nowhere', 'dart go javascript php python r ruby rust solidity swift typescript vue zig'],
  ['names of namespaces', 'c cpp csharp elixir java kotlin lua php ruby rust scala shellscript swift'],
  ['files by their names', 'lua ruby shellscript'],
  ['names of packages', 'go'],
] as const satisfies readonly (readonly [keyof typeof FORGETFUL_READERS, string])[];

const KITS = [typescriptKit, pythonKit, goKit, cKit];

describe('some test shows', () => {
  it.each(Object.entries(FLAWS))('%s', { timeout: 60_000 }, (_name, flaw) => {
    expect(Object.values(RELINKING_CASES).some((each) => fails(() => relink(each, flaw))) || someHistoryFails(flaw)).toBe(true);
  });
});

describe('a case shows', () => {
  const each = LOOKED_FOR.flatMap(([kind, languages]) => languages.split(' ').map((language) => [kind, language] as const));
  it.each(each)('a reader that does not log %s in %s', (kind, language) => {
    const Reader = FORGETFUL_READERS[kind];
    const flaw: LinkFlaw = { createReader: (source, views) => new Reader(source, views, language) };
    const cases = Object.values(RELINKING_CASES).filter((one) => languagesIn(one).has(language));
    expect(cases.some((one) => fails(() => relink(one, flaw)))).toBe(true);
  });
});

function languagesIn({ before, edit }: RelinkingCase): ReadonlySet<string | undefined> {
  return new Set(Object.entries({ ...edit, ...before }).map(([path, text]) => languageOf(path, text ?? '')));
}

function relink({ before, edit }: RelinkingCase, flaw: LinkFlaw): void {
  const folder = new LinkedFolder(flaw);
  try {
    folder.make(before);
    folder.settle();
    folder.make(edit);
    folder.equalsFresh();
  } finally {
    folder.dispose();
  }
}

function someHistoryFails(flaw: LinkFlaw): boolean {
  return KITS.some((kit) => {
    const property = fc.property(linkHistories(100), (history) => liveThrough(kit, history, flaw));
    return fc.check(property, { seed: SEED, numRuns: 20, endOnFailure: true }).failed;
  });
}

/** Whether links are found to be wrong; anything else that goes wrong is an accident. */
function fails(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    expect(error).toHaveProperty('name', 'AssertionError');
    return true;
  }
}

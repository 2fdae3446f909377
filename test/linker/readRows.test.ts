/** What a file reads is a row in the index for each place: of a folder of hundreds of headers there are few. */
import { expect, test } from 'vitest';
import { createLinking } from '../../server/src/linker/createLinking.ts';
import { linkFile } from '../../server/src/linker/linkFile.ts';
import { LinkReader, ViewCache } from '../../server/src/linker/reading/linkReader.ts';
import { linkRules } from '../../syntaxes/linkRules.ts';
import { memorySource } from './memorySource.ts';

test('headers that include each other are read as one folder each', () => {
  const chain = Array.from({ length: 50 }, (_, place): [string, string] => [
    `include/lib/h${place}.h`,
    `#include "h${place + 1}.h"\nint f${place}(int x);\n`,
  ]);
  expect(rowsOf('src/user.c', [...chain, ['src/user.c', '#include <lib/h0.h>\nint g(void) { return f1(2); }\n']])).toBeLessThan(15);
});

test('what is declared in many headers is looked for where it is defined', () => {
  const declarations = Array.from({ length: 30 }, (_, place): [string, string] => [`d${place}/api.h`, 'int start(int x);\n']);
  const sources: [string, string][] = [
    ['lib/start.c', 'int start(int x) { return x; }\n'],
    ['d7/user.c', '#include "api.h"\nint g(void) { return start(2); }\n'],
  ];
  expect(rowsOf('d7/user.c', [...declarations, ...sources])).toBeLessThan(10);
});

test('folders that are missing are one question', () => {
  const user: [string, string] = ['a/b/user.c', '#include <linux/one.h>\n#include <linux/sub/two.h>\n'];
  expect(rowsOf('a/b/user.c', [user])).toBeLessThan(8);
});

/** How many places a file asks at when it is linked. */
function rowsOf(path: string, texts: readonly (readonly [string, string])[]): number {
  const source = memorySource(texts);
  const reader = new LinkReader(source, new ViewCache(1_000_000));
  const view = reader.start(source.fileId(path) ?? -1);
  const rules = linkRules.get(view?.language ?? '');
  if (view === undefined || rules === undefined) throw new Error(`${path} is not there`);
  linkFile(createLinking({ reader, own: rules, rules: linkRules }), view);
  return reader.reads().length;
}

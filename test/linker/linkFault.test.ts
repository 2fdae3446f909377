import { expect, test } from 'vitest';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import { LinkReader } from '../../server/src/linker/reading/linkReader.ts';
import { LinkedFolder, readingWith } from './linkedFolder.ts';

/** Breaks whenever one path is asked for, as a fault in a language's rules would. */
class BreakingReader extends LinkReader {
  override fileAt(path: string): FileView | undefined {
    if (path.startsWith('bad')) throw new TypeError('no such thing');
    return super.fileAt(path);
  }
}

test('a file that the rules break on goes without links, is told, and keeps nobody else from theirs', () => {
  const faults: string[] = [];
  const folder = new LinkedFolder({
    ...readingWith(BreakingReader),
    onFault: (path, error) => void faults.push(`${path}: ${String(error)}`),
  });
  folder.make({
    'a.ts': "import { b } from './b';\nb();",
    'b.ts': 'export function b() {}',
    'c.ts': "import { x } from './bad';\nx();",
  });
  folder.settle();
  expect(folder.pending()).toBe(0);
  expect(faults).toEqual(['c.ts: TypeError: no such thing']);
  expect(folder.links().get('a.ts')?.join()).toContain('b.ts');
  expect(folder.links().get('c.ts')?.join() ?? '').not.toContain('bad');
});

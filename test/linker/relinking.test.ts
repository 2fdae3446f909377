/** Who is linked anew after an edit: the file itself, those who asked for what changed, and nobody else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkedFolder } from './linkedFolder.ts';
import { RELINKING_CASES } from './relinkingCases.ts';
import { LIBRARY } from './relinkingCasesOfTypeScript.ts';

describe('links', () => {
  let folder: LinkedFolder;
  beforeEach(() => {
    folder = new LinkedFolder();
  });
  afterEach(() => folder.dispose());

  it.each(Object.entries(RELINKING_CASES))('follow %s', (_name, { before, edit, linked }) => {
    folder.make(before);
    folder.settle();
    const were = folder.links();
    folder.make(edit);
    expect(folder.settle()).toEqual(linked);
    folder.equalsFresh();
    const now = folder.links();
    expect(linked.filter((path) => !(path in edit)).some((path) => String(now.get(path)) !== String(were.get(path)))).toBe(true);
  });

  it.each(Object.entries(RELINKING_CASES))('stay after an edit of positions beside %s', (_name, { before, edit }) => {
    folder.make({ ...before, ...edit });
    folder.settle();
    for (const path of folder.paths) {
      const text = folder.text(path) ?? '';
      folder.write(path, moved(path, text));
      expect(folder.text(path)).not.toBe(text);
      expect(folder.settle().filter((each) => each !== path)).toEqual([]);
    }
    folder.equalsFresh();
  });

  it('stay after an edit of a body', () => {
    folder.make({ 'library.ts': LIBRARY, 'user.ts': "import { save, Store } from './library';\nsave();\nnew Store().put();\n" });
    folder.settle();
    folder.make({ 'library.ts': LIBRARY.replace('save() {}', 'save() { const all = [new Store()]; for (const one of all) one.put(); }') });
    expect(folder.settle()).toEqual(['library.ts']);
  });

  it('are made of what is so after a transaction is undone', () => {
    folder.make({ 'library.ts': LIBRARY, 'user.ts': "import { save } from './library';\nsave();\n" });
    folder.fail();
    folder.make({ 'library.ts': LIBRARY.replace('save', 'keep') });
    folder.equalsFresh();
  });

  it('go on where a run was cut short', () => {
    const files = Array.from({ length: 12 }, (_, at): [string, string] => [`user${at}.ts`, "import { save } from './library';\nsave();\n"]);
    folder.make({ 'library.ts': LIBRARY, ...Object.fromEntries(files) });
    folder.settle(5);
    expect(folder.pending()).toBeGreaterThan(0);
    folder.make({ 'library.ts': LIBRARY.replace('save', 'keep') });
    folder.settle(3);
    expect(folder.pending()).toBeGreaterThan(0);
    folder.make({ 'library.ts': LIBRARY });
    folder.settle();
    expect(folder.pending()).toBe(0);
    folder.equalsFresh();
  });
});

/** With a comment in front, or behind a first line that has to be the first. */
function moved(path: string, text: string): string {
  const [, comment] = COMMENTS.find(([files]) => files.test(path)) ?? [];
  return text.replace(FIRST_LINE, `$&${comment ?? '// moved'}\n\n`);
}

const COMMENTS: readonly (readonly [files: RegExp, comment: string])[] = [
  [/\.(?:ex|py|R|rb|sh)$|^tool$/, '# moved'],
  [/\.lua$/, '-- moved'],
  [/\.json$/, ''],
];
const FIRST_LINE = /^(?:(?:#!|<\?php|<script).*\n)?/;

/** What can happen to a folder and its index, as data: a history that fails can be read, and replayed. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { supportedLanguages } from '../../server/src/indexer/knownLanguages.ts';
import type { WorkspaceOptions } from '../../server/src/workspace/fileSource.ts';
import type { LivedIndex } from './livedIndex.ts';

export type Step =
  | { readonly do: 'write' | 'restore' | 'buffer'; readonly path: string; readonly text: string }
  | { readonly do: 'edit' | 'shift' | 'revert' | 'touch' | 'remove' | 'save' | 'closeBuffer'; readonly path: string }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }
  | { readonly do: 'shut'; readonly folder: string }
  | { readonly do: 'settings'; readonly settings: Partial<WorkspaceOptions> }
  | { readonly do: 'logic'; readonly language: string }
  | { readonly do: 'type' | 'limit' | 'restart' | 'live' | 'tell' | 'update' | 'compare' };

/** Few, so that a history comes back to the same files; all languages that there are, and scripts that say themselves what they are. */
const paths = [
  ...['a.ts', 'a.js', 'src/a.ts', 'src/deep/user.tsx', 'src/ünïcode name.ts', 'test/a.ts', 'vendor/index.mjs', 'notes.txt', 'src/tool'],
  ...(supportedLanguages.includes('python') ? ['a.py', 'src/deep/user.py'] : []),
  ...(supportedLanguages.includes('go') ? ['a.go', 'vendor/user.go'] : []),
];
const path = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('a.ts', 'src/a.ts', 'src/tool') },
  { weight: 3, arbitrary: fc.constantFrom(...paths) },
);
const folder = fc.constantFrom('src', 'src/deep', 'test', 'vendor', 'moved');
const word = fc.constantFrom('save', 'load', 'User', 'parse', 'x', 'Ω');
const lines = fc.nat(3).map((count) => '\n'.repeat(count));

/** Small changes as well as large ones: whole contents rarely differ in one thing only. */
const content = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(word, word, lines)
      .map(
        ([one, two, gap]) =>
          `${gap}import { ${one} } from './${two}';\nexport function ${two}(a: number) { return ${one}(a); }\nclass C { ${one}() {} }\n`,
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(word, word, lines)
      .map(
        ([one, two, gap]) =>
          `${gap}from ${one} import ${two}\n\n\nclass ${two}:\n    def ${one}(self, a: number):\n        return ${two}(a)\n`,
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(word, word, lines)
      .map(([one, two, gap]) => `${gap}package ${one}\n\nimport "${two}"\n\nfunc ${two}(x int) int { return ${one}.${two}(x) }\n`),
  },
  { weight: 2, arbitrary: fc.constantFrom('node', 'node', 'python', 'nobody').map(script) },
  { weight: 2, arbitrary: fc.constant('export class User { save() {} save(x: number) {} }\n') },
  { weight: 1, arbitrary: fc.constantFrom('function broken( { ]\n', '', 'binary\0file') },
  // Too large always, and for the smaller limit only.
  { weight: 2, arbitrary: fc.constantFrom(`// ${'large '.repeat(1000)}\n`, `// ${'larger '.repeat(250)}\n`) },
);

function script(interpreter: string): string {
  return `#!/usr/bin/env ${interpreter}\nlet = 1\n`;
}

const settings = fc.constantFrom<Partial<WorkspaceOptions>>(
  { exclude: ['vendor/**'] },
  { exclude: ['**/*.js', 'src/deep/**'] },
  { exclude: [] },
  { include: ['src/**', '*.ts'] },
  { include: [] },
  { useIgnoreFiles: false },
  { useIgnoreFiles: true },
);

function about(name: Extract<Step, { path: string; text?: never; to?: never }>['do']): fc.Arbitrary<Step> {
  return path.map((at) => ({ do: name, path: at }));
}

function alone(name: 'type' | 'limit' | 'restart' | 'live' | 'tell' | 'update' | 'compare'): fc.Arbitrary<Step> {
  return fc.constant({ do: name });
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), path, text: content }) },
  { weight: 4, arbitrary: about('edit') },
  { weight: 4, arbitrary: about('save') },
  { weight: 2, arbitrary: about('shift') },
  { weight: 2, arbitrary: about('revert') },
  { weight: 2, arbitrary: about('touch') },
  { weight: 4, arbitrary: about('remove') },
  { weight: 1, arbitrary: folder.map((at): Step => ({ do: 'remove', path: at })) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rename' as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), path: folder, to: folder }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('vendor/\n', '*.js\n!a.js\n', '').map((text): Step => ({ do: 'write', path: '.gitignore', text })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('src/.gitignore', 'test/.skeinignore').map((at): Step => ({ do: 'write', path: at, text: 'a.*\n' })),
  },
  { weight: 1, arbitrary: fc.constantFrom('src/.gitignore', 'test/.skeinignore').map((at): Step => ({ do: 'remove', path: at })) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('buffer' as const), path, text: content }) },
  { weight: 2, arbitrary: about('closeBuffer') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('node', 'python').map((name): Step => ({ do: 'write', path: 'src/tool', text: script(name) })),
  },
  { weight: 1, arbitrary: folder.map((at): Step => ({ do: 'shut', folder: at })) },
  { weight: 1, arbitrary: settings.map((some): Step => ({ do: 'settings', settings: some })) },
  { weight: 1, arbitrary: fc.constantFrom(...supportedLanguages).map((language): Step => ({ do: 'logic', language })) },
  { weight: 2, arbitrary: alone('limit') },
  { weight: 3, arbitrary: alone('type') },
  { weight: 1, arbitrary: alone('restart') },
  { weight: 3, arbitrary: alone('live') },
  { weight: 2, arbitrary: alone('tell') },
  { weight: 1, arbitrary: alone('update') },
  { weight: 10, arbitrary: alone('compare') },
);

/** Histories of several folders that are not empty at first; each step happens in one of them. */
export function histories(folders: number, steps: number): fc.Arbitrary<History> {
  const at = fc.nat(folders - 1);
  const first = fc.record({ do: fc.constant('write' as const), path: fc.constantFrom(...paths), text: content });
  const beginning = fc.array(fc.tuple(at, first), { minLength: 0, maxLength: 10 * folders, size: 'max' });
  const rest = fc.array(fc.tuple(at, step), { minLength: steps / 2, maxLength: steps, size: 'max' });
  return fc.tuple(beginning, rest).map(([begun, lived]) => [...begun, ...lived]);
}

export type History = readonly (readonly [at: number, step: Step])[];

/** Takes one step; throws when the index is found to be wrong. */
export async function take(index: LivedIndex, taken: Step): Promise<void> {
  const user = index.folder;
  switch (taken.do) {
    case 'write':
      return user.write(taken.path, taken.text);
    case 'edit':
      return change(index, taken.path, (text) => user.write(taken.path, swapTypes(text)));
    case 'restore':
      return user.restore(taken.path, taken.text);
    case 'save':
      // Same length, same inode, same modification time: only the system's own time stamp tells.
      return change(index, taken.path, (text) => user.restore(taken.path, swapTypes(text)));
    case 'shift':
      return change(index, taken.path, (text) => user.write(taken.path, `\n${text}`));
    case 'revert':
      return change(index, taken.path, (text) => {
        user.write(taken.path, `${text}// gone again\n`);
        user.write(taken.path, text);
      });
    case 'touch':
      return user.touch(taken.path);
    case 'remove':
      return user.remove(taken.path);
    case 'rename':
      return taken.to.startsWith(`${taken.path}/`) ? undefined : user.rename(taken.path, taken.to);
    case 'buffer':
      return index.setBuffer(taken.path, taken.text);
    case 'closeBuffer':
      return index.closeBuffer(taken.path);
    case 'type':
      return index.type();
    case 'limit':
      return index.restart({ maxFileSizeKB: index.settings.maxFileSizeKB === 1 ? 4 : 1 });
    case 'shut':
      return keepsWhatCannotBeSeen(index, taken.folder);
    case 'settings':
      return index.restart(taken.settings);
    case 'logic':
      return reprocessesOneLanguage(index, taken.language);
    case 'restart':
      return index.restart();
    case 'live':
      return index.goLive();
    case 'tell':
      return index.tell();
    case 'update':
      return void (await index.update());
    case 'compare':
      return equalsFresh(index);
  }
}

/** What an index says once it knows of everything is what a first look would say. */
export async function equalsFresh(index: LivedIndex): Promise<void> {
  if (index.isLive) await index.told();
  else expect((await index.update()).state).toBe('completed');
  expect(index.dump()).toEqual(await index.freshDump());
}

async function keepsWhatCannotBeSeen(index: LivedIndex, folderPath: string): Promise<void> {
  if (index.isLive) return;
  const within = () => index.dump().filter((row) => row.split('\t')[1]?.startsWith(`${folderPath}/`));
  await index.update();
  const before = within();
  index.folder.close(folderPath);
  await index.update();
  index.folder.close(undefined);
  // More may have come: an editor shows a file of that folder whose ignore file nobody can read now.
  expect(within()).toEqual(expect.arrayContaining(before));
}

async function reprocessesOneLanguage(index: LivedIndex, language: string): Promise<void> {
  await index.restart();
  await index.update();
  const expected = index.indexed((logicClass) => logicClass.split('|').includes(language) || logicClass === 'shebang').length;
  index.logic.change(language);
  await index.restart();
  const { added, updated, reprocessed, deleted, errors } = (await index.update()).counters;
  expect({ added, updated, reprocessed, deleted, errors }).toEqual({ added: 0, updated: 0, reprocessed: expected, deleted: 0, errors: 0 });
  await equalsFresh(index);
}

function change(index: LivedIndex, at: string, work: (text: string) => void): void {
  const text = index.folder.read(at);
  if (text !== undefined) work(text);
}

/** Another text of the same length. */
function swapTypes(text: string): string {
  return text.includes('a: number')
    ? text.replace('a: number', 'b: string')
    : text.replace('b: string', 'a: number').replace('x int', 'y u32');
}

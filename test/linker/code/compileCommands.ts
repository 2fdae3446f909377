/** compile_commands.json of C and C++: where headers are looked for. */
import { type Manifest, pick, type Template } from './codeKit.ts';

const FOLDERS = ['x', 'y', '/home/me/here/x', '../y', 'include', '.', '/usr/include'] as const;

const COMMANDS: readonly Template[] = [
  ({ a, b }) => JSON.stringify({ directory: pick(['', '/home/me/here', 'y'], b), command: `cc -I${pick(FOLDERS, a)} -c a.c`, file: 'a.c' }),
  ({ a, b }) => JSON.stringify({ arguments: ['cc', '-isystem', pick(FOLDERS, a), '-iquote', pick(FOLDERS, b)], file: 'b.c' }),
];

export const COMPILE_COMMANDS: Manifest = {
  templates: COMMANDS,
  file: (declarations, noise) => `[${declarations.join(',')}]${'\n'.repeat(noise % 3)}`,
};

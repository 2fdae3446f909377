import { resolve } from 'node:path';
import { defaultOptions } from '../../api/defaultOptions.ts';
import { painter, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addDoctor: AddVerb = (program, { shell, run }) => {
  const command = program.command('doctor').summary('check the runtime, the database driver, the grammars, the watcher and the index');
  withCommonOptions(command).action(() => {
    const options = optionsOf(command);
    return run(async () => {
      const root = resolve(shell.cwd, options.root ?? '.');
      const checks = await shell.diagnose({
        ...defaultOptions({ root, cacheFolder: shell.cacheFolder }),
        ...(options.driver === undefined ? {} : { driver: options.driver }),
      });
      if (options.json === true) printJson(shell, checks);
      else {
        const paint = painter(shell.color);
        for (const check of checks) {
          shell.out(`${check.ok ? 'ok    ' : paint.warning('FAILED')}  ${check.name.padEnd(10)} ${printable(check.detail)}\n`);
          if (check.hint !== undefined) shell.out(`                    ${printable(check.hint)}\n`);
        }
      }
      return checks.every((check) => check.ok) ? Exit.ok : Exit.nothing;
    });
  });
};

import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { indexOptions } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const doctorVerb: Verb = {
  declare: (program) =>
    program.command('doctor').summary('check the runtime, the database driver, the grammars, the watcher and the index'),

  run: async ({ shell, options, paint }) => {
    const checks = await shell.diagnose(indexOptions(shell, options));
    if (options.json === true) printJson(shell, checks);
    else {
      for (const check of checks) {
        shell.out(`${check.ok ? 'ok    ' : paint.warning('FAILED')}  ${check.name.padEnd(10)} ${printable(check.detail)}\n`);
        if (check.hint !== undefined) shell.out(`                    ${printable(check.hint)}\n`);
      }
    }
    return checks.every((check) => check.ok) ? Exit.ok : Exit.nothing;
  },
};

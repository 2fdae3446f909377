import { counted, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addVerify: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('verify')
    .summary('rebuild from scratch elsewhere and compare')
    .description('Indexes the folder anew in a scratch database and compares it with the index, row by row. Exit code 1 when they differ.');
  withCommonOptions(command).action(() => {
    const options = optionsOf(command);
    return run(() =>
      question(shell, options, async ({ index }) => {
        const report = await index.verify(shell.interrupted);
        if (options.json === true) printJson(shell, report);
        else if (report.equal) shell.out(`Equal: ${counted(report.files, 'file')}, ${counted(report.rows, 'row')}.\n`);
        else {
          shell.out(`${counted(report.differenceCount, 'row')} differ:\n`);
          for (const difference of report.differences)
            shell.out(`  only in the ${difference.in === 'index' ? 'index' : 'fresh one'}: ${printable(difference.row)}\n`);
        }
        return report.equal ? Exit.ok : Exit.nothing;
      }),
    );
  });
};

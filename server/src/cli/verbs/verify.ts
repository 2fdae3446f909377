import type { VerifyReport } from '../../api/codeIndex.ts';
import { counted } from '../../base/counted.ts';
import { printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const verifyVerb: Verb = {
  declare: (program) =>
    program
      .command('verify')
      .summary('rebuild from scratch elsewhere and compare')
      .description(
        'Indexes the folder anew in a scratch database and compares it with the index, row by row. Exit code 1 when they differ.',
      ),

  run: ({ shell, options }) =>
    question({ shell, options }, async ({ index }) => {
      const report = await index.verify(shell.interrupted);
      if (options.json === true) printJson(shell, report);
      else shell.out(reportText(report));
      return report.equal ? Exit.ok : Exit.nothing;
    }),
};

function reportText(report: VerifyReport): string {
  if (report.equal) return `Equal: ${counted(report.files, 'file')}, ${counted(report.rows, 'row')}.\n`;
  const lines = report.differences.map(
    ({ row, in: side }) => `  only in the ${side === 'index' ? 'index' : 'fresh one'}: ${printable(row)}\n`,
  );
  return `${counted(report.differenceCount, 'row')} differ:\n${lines.join('')}`;
}

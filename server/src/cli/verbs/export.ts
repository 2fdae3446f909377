import { Option } from 'commander';
import { createPauses } from '../../api/graph/pauses.ts';
import { printJsonLine } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const exportVerb: Verb = {
  declare: (program) =>
    program
      .command('export')
      .summary('write every symbol, call and import, one JSON object a line')
      .addOption(new Option('--format <format>', 'output format').choices(['jsonl']).default('jsonl')),

  run: ({ shell, options }) =>
    question({ shell, options }, async ({ index }) => {
      const pause = createPauses(shell.interrupted);
      for await (const record of index.records()) {
        await pause();
        printJsonLine(shell, record);
      }
      return Exit.ok;
    }),
};

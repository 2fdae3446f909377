import { Option } from 'commander';
import { printJsonLine } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addExport: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('export')
    .summary('write every symbol, call and import, one JSON object a line')
    .addOption(new Option('--format <format>', 'output format').choices(['jsonl']).default('jsonl'));
  withCommonOptions(command).action(() =>
    run(() =>
      question(shell, optionsOf(command), async ({ index }) => {
        for await (const record of index.records()) printJsonLine(shell, record);
        return Exit.ok;
      }),
    ),
  );
};

import type { SymbolKind } from '../../facts/fileFacts.ts';
import { hitLine, painter } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

interface SearchOptions {
  readonly kind: string;
  readonly path: string;
  readonly limit: string;
  readonly near: string;
}

export const addSearch: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('search')
    .argument('<query>', 'name, part of a name, CamelHumps, `Class.method`, `path/part name`; filters kind: lang: path: in: is:')
    .summary('find symbols by name')
    .option('--kind <kinds>', 'only these kinds, separated by commas')
    .option('--path <part>', 'only paths that contain this')
    .option('--near <path>', 'prefer symbols near this file')
    .option('--limit <n>', 'at most so many', '20');
  withCommonOptions(command).action((query: string) => {
    const options = optionsOf<SearchOptions>(command);
    return run(() =>
      question(shell, options, async ({ index }) => {
        const answer = await index.search({
          text: options.path === undefined ? query : `${query} path:${options.path}`,
          limit: Number(options.limit) || 20,
          ...(options.kind === undefined ? {} : { kinds: options.kind.split(',') as SymbolKind[] }),
          ...(options.near === undefined ? {} : { near: options.near }),
        });
        if (options.json === true) printJson(shell, answer);
        else {
          const paint = painter(shell.color && (options as { color?: boolean }).color !== false);
          for (const hit of answer.value) shell.out(`${hitLine(hit, paint)}\n`);
          if (answer.value.length === 0) shell.err(`No symbol matches "${query}".\n`);
          if (!answer.complete) shell.err(`The index is not complete: ${answer.pendingFiles} files are waiting.\n`);
        }
        return answer.value.length > 0 ? Exit.ok : Exit.nothing;
      }),
    );
  });
};

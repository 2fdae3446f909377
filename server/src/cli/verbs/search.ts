import type { SearchQuery } from '../../api/codeIndex.ts';
import { symbolKinds } from '../../api/symbolKinds.ts';
import { counted } from '../../base/counted.ts';
import { FailureError } from '../../base/failure.ts';
import { hitLine, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

interface SearchOptions {
  readonly kind: string;
  readonly path: string;
  readonly limit: string;
  readonly near: string;
}

export const searchVerb: Verb<SearchOptions> = {
  declare: (program) =>
    program
      .command('search')
      .argument(
        '<query>',
        'name, part of a name, CamelHumps, `Class.method`, `path/part name`; filters kind: lang: path: in: is:exported|test|deprecated|generated|unused',
      )
      .summary('find symbols by name')
      .option('--kind <kinds>', 'only these kinds, separated by commas')
      .option('--path <part>', 'only paths that contain this')
      .option('--near <path>', 'prefer symbols near this file')
      .option('--limit <n>', 'at most so many (default: 20)'),

  run: ({ shell, options, args: [query = ''], paint }) =>
    question({ shell, options }, async ({ index }) => {
      const answer = await index.search(queryOf(query, options));
      if (options.json === true) printJson(shell, answer);
      else for (const hit of answer.value) shell.out(`${hitLine(hit, paint)}\n`);
      if (answer.value.length === 0) shell.err(`No symbol matches "${printable(query)}".\n`);
      if (!answer.complete) shell.err(incompleteText(answer.pendingFiles));
      return answer.value.length > 0 ? Exit.ok : Exit.nothing;
    }),
};

function incompleteText(pendingFiles: number): string {
  if (pendingFiles === 0) return 'The index was not checked against the files: there may be more.\n';
  return `The index is not complete: ${counted(pendingFiles, 'file')} waiting.\n`;
}

function queryOf(text: string, options: Partial<SearchOptions>): SearchQuery {
  return {
    text: options.path === undefined ? text : `${text} path:${options.path}`,
    limit: limitOf(options.limit, 20),
    ...(options.kind === undefined ? {} : { kinds: options.kind.split(',').map(kindOf) }),
    ...(options.near === undefined ? {} : { near: options.near }),
  };
}

function kindOf(word: string): (typeof symbolKinds)[number] {
  const kind = symbolKinds.find((known) => known === word.trim());
  if (kind !== undefined) return kind;
  throw new FailureError({
    code: 'cli.kind',
    kind: 'user',
    message: `"${word}" is not a kind of symbol`,
    hint: `Known kinds: ${symbolKinds.join(', ')}.`,
  });
}

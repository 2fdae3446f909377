import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SymbolDetail } from '../../api/codeIndex.ts';
import { type Painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { limitOf, question, type Session } from '../session.ts';
import { Exit } from '../shell.ts';
import type { Verb } from '../verb.ts';

export const symbolVerb: Verb<{ readonly source: boolean; readonly limit: string }> = {
  declare: (program) =>
    program
      .command('symbol')
      .argument('<id>', 'a stable id (`path#Container.name~kind`) or a name')
      .summary('show a symbol: signature, documentation, place')
      .option('--source', 'with its source')
      .option('--limit <n>', 'at most so many of one name (default: 10)'),

  run: ({ shell, options, args: [id = ''], paint }) =>
    question({ shell, options }, async (session) => {
      const answer = await session.index.symbol(id, { limit: limitOf(options.limit, 10) });
      if (options.json === true) printJson(shell, answer);
      else {
        for (const symbol of answer.value) {
          shell.out(describe(symbol, paint));
          if (options.source === true) shell.out(`${await sourceOf(session.root, symbol)}\n`);
        }
      }
      if (answer.value.length > 0) return Exit.ok;
      shell.err(await nothingFound(session, id));
      return Exit.nothing;
    }),
};

function describe(symbol: SymbolDetail, paint: Painter): string {
  const lines = [paint.bold(printable(symbol.id)), `  ${printable(symbol.signature)}`];
  if (symbol.doc !== '') lines.push(`  ${paint.dim(printable(symbol.doc))}`);
  lines.push(`  ${[symbol.visibility, ...symbol.modifiers, symbol.kind].join(' ')} at ${place(symbol.path, symbol.line, symbol.column)}`);
  for (const decorator of symbol.decorators) lines.push(`  @${printable(decorator.name)}`);
  for (const parent of symbol.heritage) lines.push(`  ${parent.relation} ${printable(parent.name)}`);
  return `${lines.join('\n')}\n`;
}

async function sourceOf(root: string, symbol: SymbolDetail): Promise<string> {
  const lines = (await readFile(join(root, symbol.path), 'utf8')).split(/\r\n|\r|\n/);
  return lines.slice(symbol.range.startLine, symbol.range.endLine + 1).join('\n');
}

async function nothingFound({ index }: Session, id: string): Promise<string> {
  const near = new Set((await index.search({ text: id, limit: 3 })).value.map((hit) => printable(hit.name)));
  return `No symbol "${printable(id)}".${near.size === 0 ? '' : ` Did you mean ${[...near].join(', ')}?`}\n`;
}

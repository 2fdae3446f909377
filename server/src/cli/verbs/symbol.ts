import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SymbolDetail } from '../../api/codeIndex.ts';
import { type Painter, painter, place, printable } from '../format.ts';
import { printJson } from '../json.ts';
import { question } from '../session.ts';
import { Exit } from '../shell.ts';
import { type AddVerb, optionsOf, withCommonOptions } from '../verb.ts';

export const addSymbol: AddVerb = (program, { shell, run }) => {
  const command = program
    .command('symbol')
    .argument('<id>', 'a stable id (`path#Container.name~kind`) or a name')
    .summary('show a symbol: signature, documentation, place')
    .option('--source', 'with its source')
    .option('--limit <n>', 'at most so many of one name', '10');
  withCommonOptions(command).action((id: string) => {
    const options = optionsOf<{ source: boolean; limit: string }>(command);
    return run(() =>
      question(shell, options, async ({ index, root }) => {
        const answer = await index.symbol(id, { limit: Number(options.limit) || 10 });
        if (options.json === true) printJson(shell, answer);
        else {
          const paint = painter(shell.color);
          for (const symbol of answer.value) {
            shell.out(describe(symbol, paint));
            if (options.source === true) shell.out(`${await sourceOf(root, symbol)}\n`);
          }
          if (answer.value.length === 0)
            await suggest(id, async (text) => (await index.search({ text, limit: 3 })).value.map((hit) => hit.name), shell.err);
        }
        return answer.value.length > 0 ? Exit.ok : Exit.nothing;
      }),
    );
  });
};

function describe(symbol: SymbolDetail, paint: Painter): string {
  const lines = [`${paint.bold(printable(symbol.id))}`, `  ${printable(symbol.signature)}`];
  if (symbol.doc !== '') lines.push(`  ${paint.dim(printable(symbol.doc))}`);
  const words = [symbol.visibility, ...symbol.modifiers, symbol.kind].join(' ');
  lines.push(`  ${words} at ${place(symbol.path, symbol.line, symbol.column)}`);
  for (const decorator of symbol.decorators) lines.push(`  @${printable(decorator.name)}`);
  for (const parent of symbol.heritage) lines.push(`  ${parent.relation} ${printable(parent.name)}`);
  return `${lines.join('\n')}\n`;
}

async function sourceOf(root: string, symbol: SymbolDetail): Promise<string> {
  const lines = (await readFile(join(root, symbol.path), 'utf8')).split(/\r\n|\r|\n/);
  return lines.slice(symbol.range.startLine, symbol.range.endLine + 1).join('\n');
}

async function suggest(id: string, near: (text: string) => Promise<string[]>, err: (text: string) => void): Promise<void> {
  const names = [...new Set(await near(id))];
  err(`No symbol "${printable(id)}".${names.length === 0 ? '' : ` Did you mean ${names.map(printable).join(', ')}?`}\n`);
}

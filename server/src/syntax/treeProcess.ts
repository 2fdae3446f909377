/** A process that prints the syntax tree of one text and ends: bytes come on its standard input, rows in JSON go to its output. */
import type { LanguageRegistry } from './extractor.ts';
import type { SyntaxAssets } from './syntaxAssets.ts';
import { readSyntaxTree } from './syntaxTree.ts';

/** The first argument of such a process; the second is `TreeTask` in JSON. */
export const TREE_TASK = 'tree';

export interface TreeTask {
  readonly assets: SyntaxAssets;
  readonly language: string;
}

export async function runTreeProcess(languages: LanguageRegistry): Promise<void> {
  const { assets, language } = JSON.parse(process.argv[3] ?? '{}') as TreeTask;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const rows = await readSyntaxTree(Buffer.concat(chunks), { languages, assets, language });
  process.stdout.write(JSON.stringify(rows));
}

/** The syntax tree of a text, for people who want to see why its facts are what they are. Parsed in a process that ends with the answer. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { FailureError } from '../base/failure.ts';
import { findSyntaxAssets } from '../syntax/syntaxAssets.ts';
import type { TreeRow } from '../syntax/syntaxTree.ts';
import { TREE_TASK, type TreeTask } from '../syntax/treeProcess.ts';

export type { TreeRow } from '../syntax/syntaxTree.ts';

export interface TreeRequest {
  readonly bundles: string;
  readonly language: string;
  readonly text: string;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds. */
const PATIENCE = 20_000;
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** undefined for a language without a grammar. Rejects with a failure when the parser dies or takes too long. */
export function syntaxTreeOf({ bundles, language, text, signal }: TreeRequest): Promise<readonly TreeRow[] | undefined> {
  const folder = join(bundles, 'server');
  const task: TreeTask = { assets: findSyntaxAssets(folder), language };
  const args = [join(folder, 'parser.js'), TREE_TASK, JSON.stringify(task)];
  const limits = { timeout: PATIENCE, maxBuffer: MOST_OUTPUT_BYTES, ...(signal === undefined ? {} : { signal }) };
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, limits, (error, output) => {
      if (error === null) resolve(output === '' ? undefined : (JSON.parse(output) as readonly TreeRow[]));
      else
        reject(
          signal?.aborted === true
            ? error
            : new FailureError({ code: 'tree.failed', kind: 'internal', message: 'The parser gave no tree' }),
        );
    });
    // A parser that dies says so by its end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(text);
  });
}

/** An index without a single file is nearly always one that a rule keeps empty: it says which. */
import { readdirSync } from 'node:fs';
import { explainPath } from '../../indexer/explainPath.ts';
import type { IndexOptions, IndexStatus } from '../codeIndex.ts';

/** Names of the folder that are looked at for an example. */
const LOOKED_AT = 50;

/** The status with the reason for being empty, if it is; only once a run has looked. */
export async function withReasonForNothing(status: IndexStatus, options: IndexOptions): Promise<IndexStatus> {
  if (status.files > 0 || status.lastRun?.state !== 'completed') return status;
  const nothing = await reasonForNothing(options);
  return nothing === undefined ? status : { ...status, nothing };
}

/** Undefined where the folder cannot be read, which is told elsewhere. */
async function reasonForNothing(options: IndexOptions): Promise<string | undefined> {
  const names = namesIn(options.root);
  if (names === undefined) return undefined;
  if (names.length === 0) return 'Nothing is indexed: the folder is empty.';
  // What begins with a dot is left out nearly everywhere and is nobody's example.
  for (const name of names.filter((each) => !each.startsWith('.')).slice(0, LOOKED_AT)) {
    const { belongs, reason, rule } = await explainPath(options, name);
    if (!belongs && rule !== undefined && 'pattern' in rule) return `Nothing is indexed: ${name} is left out, for example (${reason}).`;
  }
  return 'Nothing is indexed: no file is in a supported language.';
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

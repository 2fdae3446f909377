import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGrammarLock } from '../../server/src/syntax/grammarLock.ts';
import { declaredPacks } from './declaredPacks.ts';

/** What every language's facts go through. */
const SHARED = ['server/src/facts/**/*.ts', 'server/src/syntax/**/*.ts', 'server/src/syntax/flatten/flatten.wasm'];

/**
 * The logic fingerprint of each language: a digest of its pack, its grammar and the code that all packs share. Change a pack, and only
 * its languages' files are processed again; change the shared code, and all are. Cases and documentation of a pack change nothing.
 */
export function languageLogic(root: string): Readonly<Record<string, string>> {
  const grammars = readGrammarLock(join(root, 'syntaxes/grammars'));
  const shared = digestOf(root, SHARED);
  const logic: Record<string, string> = {};
  for (const { pack, languages } of declaredPacks(root)) {
    const folder = `syntaxes/${pack}`;
    // Everything but its links.
    const own = digestOf(root, [`${folder}/*.ts`, `${folder}/!(link)/**/*.ts`, `${folder}/language.json`]);
    for (const { id, grammar, grammars: others = [] } of languages) {
      const used = [grammar, ...others].map((each) => grammars.get(each ?? '')?.sha256 ?? '');
      logic[id] = createHash('sha1')
        .update(`${shared} ${own} ${used.join(' ')}`)
        .digest('base64url');
    }
  }
  return logic;
}

/** The same for links: one digest over all that makes them out of facts. */
export function linkLogic(root: string): string {
  return digestOf(root, ['server/src/facts/**/*.ts', 'server/src/linker/**/*.ts', 'syntaxes/*/link/**/*.ts', 'syntaxes/linkRules.ts']);
}

function digestOf(root: string, patterns: readonly string[]): string {
  const hash = createHash('sha1');
  for (const file of globSync([...patterns], { cwd: root }).sort()) {
    // Checkouts differ in line ends, and the logic does not.
    hash
      .update(`${file.replaceAll('\\', '/')}\0`)
      .update(readFileSync(join(root, file), 'latin1').replaceAll('\r\n', '\n'))
      .update('\0');
  }
  return hash.digest('base64url');
}

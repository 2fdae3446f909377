import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that ship as binaries instead of in a bundle; node-addon-api is compiled into better-sqlite3's. */
const copied = ['web-tree-sitter', 'better-sqlite3', 'node-addon-api'];

interface Notice {
  /** Name and version. */
  readonly title: string;
  readonly licence: string;
  readonly text: string;
}

/**
 * The licence texts of everything that ships: the packages among the bundled files (`inputs`, relative to the root), those whose binaries
 * are copied, and the grammars. Throws when a package has none, because then it must not ship.
 */
export function thirdPartyNotices(root: string, inputs: readonly string[]): string {
  const folders = new Set([...inputs.flatMap(packageFolder), ...copied.map((name) => `node_modules/${name}`)]);
  const notices = [...[...folders].map((folder) => packageNotice(root, folder)), ...grammarNotices(root)];
  notices.sort((left, right) => (left.title < right.title ? -1 : 1));
  const rule = '-'.repeat(80);
  const parts = notices.map(({ title, licence, text }) => `${rule}\n${title} (${licence})\n${rule}\n\n${text.trim()}\n`);
  return `Skein contains the following works of others, each under its own licence.\n\n${parts.join('\n')}`;
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` -> `node_modules/a/node_modules/@b/c` */
function packageFolder(file: string): readonly string[] {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return found?.[1] === undefined ? [] : [found[1]];
}

function packageNotice(root: string, folder: string): Notice {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name));
  if (file === undefined || manifest.license === undefined) throw new Error(`${folder} ships in a bundle but states no licence`);
  return {
    title: `${manifest.name} ${manifest.version}`,
    licence: manifest.license,
    text: readFileSync(join(root, folder, file), 'utf8'),
  };
}

/** What we read of syntaxes/grammars/grammars.lock.json. */
interface LockedGrammar {
  readonly package: string;
  readonly version: string;
  readonly licence: string;
  readonly licenceFile: string;
}

function grammarNotices(root: string): readonly Notice[] {
  const folder = join(root, 'syntaxes/grammars');
  const lock = join(folder, 'grammars.lock.json');
  if (!existsSync(lock)) return [];
  const grammars = JSON.parse(readFileSync(lock, 'utf8')) as readonly LockedGrammar[];
  const byTitle = new Map(grammars.map((grammar) => [`${grammar.package} ${grammar.version}`, grammar]));
  return [...byTitle].map(([title, grammar]) => ({
    title,
    licence: grammar.licence,
    text: readFileSync(join(folder, grammar.licenceFile), 'utf8'),
  }));
}

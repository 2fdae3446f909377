import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../server/src/base/compareTexts.ts';
import { readGrammarLock } from '../../server/src/syntax/grammarLock.ts';
import { compiledIn } from './compiledIn.ts';
import type { Notice } from './notice.ts';

/** Packages that state their licence and do not carry its text; it lies in licences/. */
const leftOut: Readonly<Record<string, string>> = { '@vscode/l10n': 'vscode-l10n.txt' };

/** Packages that ship as binaries instead of in a bundle; node-addon-api is compiled into better-sqlite3's. */
const copied = ['web-tree-sitter', 'better-sqlite3', 'node-addon-api'];

/** Licences that let us ship a work with nothing but its notice. What else comes in is a decision for a person. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'EPL-1.0 OR EPL-2.0',
  'ISC',
  'MIT',
];

/**
 * The licences of everything that ships: the packages among the bundled files (`inputs`, relative to the root), those whose binaries are
 * copied, what was compiled into any of them, and the grammars. Throws when a package states none or one that is not allowed, because then
 * it must not ship.
 */
export function noticesOf(root: string, inputs: readonly string[]): readonly Notice[] {
  const folders = new Set([...inputs.flatMap(packageFolder), ...copied.map((name) => `node_modules/${name}`)]);
  const notices = [
    ...[...folders].map((folder) => packageNotice(root, folder)),
    ...compiledIn(root).flatMap(({ carrier, notice }) => (folders.has(`node_modules/${carrier}`) ? [notice] : [])),
    ...grammarNotices(root),
  ];
  for (const { title, licence } of notices) {
    if (!allowedLicences.includes(licence)) throw new Error(`${title} is under ${licence}, which is not among the allowed licences`);
  }
  return notices.sort((left, right) => compareTexts(left.title, right.title));
}

/** The file that lies in each package. */
export function renderNotices(notices: readonly Notice[]): string {
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
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  // Some have one file for code and one for pictures.
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file));
  const ours = leftOut[name] === undefined ? [] : [join('scripts/package/licences', leftOut[name])];
  const texts = [...files.sort().map((file) => join(folder, file)), ...ours].map((file) => readFileSync(join(root, file), 'utf8').trim());
  if (texts.length === 0 || license === undefined) throw new Error(`${folder} ships in a bundle but states no licence`);
  return { title: `${name} ${version}`, licence: license, text: texts.join('\n\n') };
}

function grammarNotices(root: string): readonly Notice[] {
  const folder = join(root, 'syntaxes/grammars');
  const grammars = [...readGrammarLock(folder).values()];
  const byTitle = new Map(grammars.map((grammar) => [`${grammar.package} ${grammar.version}`, grammar]));
  return [...byTitle].map(([title, grammar]) => ({
    title,
    licence: grammar.licence,
    text: readFileSync(join(folder, grammar.licenceFile), 'utf8'),
  }));
}

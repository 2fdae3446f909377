/**
 * The code that benchmarks run on: npm tarballs and Debian packages that any machine can get, unpacked into a git-ignored folder.
 * Nothing of them is executed.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../server/src/base/compareTexts.ts';
import { languageOf } from '../../syntaxes/index.ts';

export interface Package {
  readonly kind: 'npm' | 'debian';
  readonly name: string;
  /** Exact for npm; Debian serves one version at a time. */
  readonly version?: string;
  /** Only this folder of the package. */
  readonly folder?: string;
  /** Folders at its top that hold build output. */
  readonly without?: readonly string[];
}

export interface Corpus {
  readonly name: string;
  readonly packages: readonly Package[];
}

const VIEM: Package = { kind: 'npm', name: 'viem', version: '2.57.20', without: ['_cjs', '_esm', '_types'] };
const PYTHON: Package = { kind: 'debian', name: 'libpython3.11-stdlib' };

/** `small`: about 180,000 lines of TypeScript. `large`: about a million lines of TypeScript, Python and Go. */
export const CORPORA: readonly Corpus[] = [
  { name: 'small', packages: [VIEM] },
  {
    name: 'large',
    packages: [
      VIEM,
      { kind: 'npm', name: 'zod', version: '4.6.7', folder: 'src' },
      { kind: 'npm', name: 'rxjs', version: '7.8.2', folder: 'src' },
      PYTHON,
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/cmd/compile' },
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/net' },
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/runtime' },
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/crypto' },
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/go' },
      { kind: 'debian', name: 'golang-1.19-src', folder: 'usr/share/go-1.19/src/cmd/vendor' },
    ],
  },
];

export interface FetchedCorpus {
  readonly name: string;
  readonly root: string;
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly packages: readonly string[];
}

/** Gets a corpus unless it is there, and counts what of it is in a supported language. */
export function fetchCorpus(corpus: Corpus, folder: string): FetchedCorpus {
  const root = join(folder, corpus.name);
  if (!existsSync(join(folder, `${corpus.name}.ok`))) {
    rmSync(root, { recursive: true, force: true });
    for (const part of corpus.packages) place(part, unpacked(part, folder), root);
    writeFileSync(join(folder, `${corpus.name}.ok`), '');
  }
  return { name: corpus.name, root, packages: corpus.packages.map(title), ...measureFolder(root) };
}

/** All files of supported languages below a folder, with their sizes, in a stable order. */
export function sourceFiles(root: string): { readonly path: string; readonly language: string }[] {
  const files: { path: string; language: string }[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const language = languageOf(path);
    if (language !== undefined) files.push({ path, language });
  }
  return files.sort((a, b) => compareTexts(a.path, b.path));
}

function measureFolder(root: string): { readonly files: number; readonly lines: number; readonly bytes: number } {
  let lines = 0;
  let bytes = 0;
  const files = sourceFiles(root);
  for (const { path } of files) {
    const content = readFileSync(path);
    bytes += content.length;
    for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) lines++;
  }
  return { files: files.length, lines, bytes };
}

function title(part: Package): string {
  return `${part.name}${part.version === undefined ? '' : `@${part.version}`}${part.folder === undefined ? '' : `/${part.folder.split('/').slice(-2).join('/')}`}`;
}

function unpacked(part: Package, folder: string): string {
  const name = `${part.name.replace('/', '+')}-${part.version ?? 'debian'}`;
  const target = join(folder, 'packages', name);
  if (existsSync(target)) return target;
  const fresh = `${target}.part`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  if (part.kind === 'npm') {
    execFileSync('npm', ['pack', '--silent', `${part.name}@${part.version}`], { cwd: fresh, stdio: 'pipe' });
    execFileSync('tar', ['xzf', only(fresh, '.tgz'), '--strip-components=1'], { cwd: fresh });
  } else {
    execFileSync('apt-get', ['download', part.name], { cwd: fresh, stdio: 'pipe' });
    execFileSync('dpkg', ['-x', only(fresh, '.deb'), '.'], { cwd: fresh });
  }
  renameSync(fresh, target);
  return target;
}

function only(folder: string, ending: string): string {
  const name = readdirSync(folder).find((entry) => entry.endsWith(ending));
  if (name === undefined) throw new Error(`No ${ending} arrived in ${folder}`);
  return name;
}

/** Copies the sources only, so that archives and prebuilt files do not count as part of the workspace. */
function place(part: Package, source: string, root: string): void {
  const from = part.folder === undefined ? source : join(source, part.folder);
  const to = join(root, part.name.replace('/', '+'), part.folder ?? '');
  mkdirSync(to, { recursive: true });
  execFileSync('cp', ['-rP', `${from}/.`, to], { stdio: 'pipe' });
  for (const folder of part.without ?? []) rmSync(join(to, folder), { recursive: true, force: true });
  for (const entry of readdirSync(to)) if (/\.(tgz|deb)$/.test(entry)) rmSync(join(to, entry));
}

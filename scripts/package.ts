// `node scripts/package.ts [--target NAME ...]` packs the extension into dist-vsix/, one .vsix per platform and a universal one.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { copyAssets } from './build/assets.ts';
import { buildBundles } from './build/bundles.ts';
import { contentProblems, largestPackage } from './package/contents.ts';
import { shippedManifest } from './package/manifest.ts';
import { noticesOf, renderNotices } from './package/notices.ts';
import { withoutPictures } from './package/readmePictures.ts';
import { type Target, targets } from './package/targets.ts';
import { zipEntries } from './package/zipEntries.ts';

const root = join(import.meta.dirname, '..');
const packages = join(root, 'dist-vsix');
const { values } = parseArgs({ options: { target: { type: 'string', multiple: true } } });

const chosen = values.target === undefined ? targets : targets.filter(({ name }) => values.target?.includes(name));
if (chosen.length === 0) throw new Error(`unknown target; there are ${targets.map(({ name }) => name).join(', ')}`);

mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
mkdirSync(packages, { recursive: true });
const scratch = mkdtempSync(join(root, 'node_modules/.cache/package-'));
try {
  const inputs = await buildBundles({ root, output: join(scratch, 'bundles'), purpose: 'package' });
  const notices = renderNotices(noticesOf(root, inputs));
  const packed: Packed[] = [];
  for (const target of chosen) packed.push(await pack(target, notices));
  // Last, so that it is not lost in what vsce has to say.
  for (const { file, bytes, files } of packed) console.log(`${megabytes(bytes)}  ${files} files  dist-vsix/${file}`);
  const problems = packed.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

interface Manifest {
  readonly version: string;
  readonly repository?: unknown;
}

interface Packed {
  readonly file: string;
  readonly bytes: number;
  readonly files: number;
  readonly problems: readonly string[];
}

async function pack(target: Target, notices: string): Promise<Packed> {
  const stage = join(scratch, target.name);
  arrange(stage, target, notices);
  const { version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  if (repository === undefined) writeFileSync(join(stage, 'README.md'), withoutPictures(readFileSync(join(root, 'README.md'), 'utf8')));
  const file = `skein-${target.name}-${version}.vsix`;
  rmSync(join(packages, file), { force: true });
  await createVSIX({
    cwd: stage,
    packagePath: join(packages, file),
    ...(target.native === undefined ? {} : { target: target.name }),
    dependencies: false,
    allowMissingRepository: true,
    // vsce makes addresses of the repository of relative paths.
    rewriteRelativeLinks: repository !== undefined,
  });
  const archive = readFileSync(join(packages, file));
  const files = zipEntries(archive).flatMap((name) => (name.startsWith('extension/') ? [name.slice('extension/'.length)] : []));
  const tooLarge = archive.length > largestPackage ? [`it is larger than ${megabytes(largestPackage)}`] : [];
  return { file, bytes: archive.length, files: files.length, problems: [...contentProblems(target, files), ...tooLarge] };
}

/** Lays out a folder as .vscodeignore expects it, with the bundles for packages and one platform's binary. */
function arrange(stage: string, target: Target, notices: string): void {
  mkdirSync(stage, { recursive: true });
  for (const name of ['package.nls.json', 'README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore', 'bin', 'l10n', 'client/media']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(stage, name), { recursive: true });
  }
  writeFileSync(join(stage, 'package.json'), shippedManifest(readFileSync(join(root, 'package.json'), 'utf8')));
  writeFileSync(join(stage, 'THIRD_PARTY_NOTICES.txt'), notices);
  cpSync(join(scratch, 'bundles'), join(stage, 'dist'), { recursive: true });
  copyAssets({ root, output: join(stage, 'dist'), wanted: target.native === undefined ? [] : [target.native] });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

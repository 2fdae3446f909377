/**
 * Fetches the grammars of scripts/grammars/grammarSources.ts from npm and writes syntaxes/grammars: <name>.wasm.br, grammars.lock.json and the
 * licence texts. What is there already is kept, unless --all is said. With --check it only compares the folder with the lock file and needs no
 * network.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createGrammarLoader, type GrammarLoader } from '../server/src/syntax/grammarLoader.ts';
import {
  GRAMMAR_LOCK_FILE,
  type GrammarLockEntry,
  grammarFile,
  RISKY_FUNCTION_BYTES,
  readGrammarLock,
} from '../server/src/syntax/grammarLock.ts';
import { findSyntaxAssets } from '../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../server/src/syntax/treeSitterRuntime.ts';
import { biggestFunction } from './grammars/biggestFunction.ts';
import { buildGrammar } from './grammars/buildGrammar.ts';
import { checkGrammars } from './grammars/checkGrammars.ts';
import { type GrammarSource, grammarSources, wasmPath } from './grammars/grammarSources.ts';

const folder = join(import.meta.dirname, '../syntaxes/grammars');

if (!process.argv.includes('--check')) await vendor();
const problems = checkGrammars(folder, grammarSources);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${grammarSources.length} grammars match the lock file` : `${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function vendor(): Promise<void> {
  const assets = findSyntaxAssets(import.meta.dirname);
  await startTreeSitter(assets.runtime);
  const load = createGrammarLoader(assets.grammars);
  const scratch = mkdtempSync(join(tmpdir(), 'grammars-'));
  try {
    mkdirSync(join(folder, 'LICENSES'), { recursive: true });
    const known = readGrammarLock(folder);
    const unpacked = new Map<string, string>();
    const entries: GrammarLockEntry[] = [];
    for (const source of grammarSources) {
      const kept = process.argv.includes('--all') ? undefined : unchanged(source, known.get(source.name));
      if (kept !== undefined) {
        entries.push(kept);
        continue;
      }
      const contentsOf = ({ package: name, version }: Pick<GrammarSource, 'package' | 'version'>) => {
        const specifier = `${name}@${version}`;
        const contents = unpacked.get(specifier) ?? unpack(specifier, scratch);
        unpacked.set(specifier, contents);
        return contents;
      };
      const licence =
        source.text === undefined ? vendorLicence(source, contentsOf(source.licence ?? source)) : copyLicence(source.name, source.text);
      entries.push(vendorOne(source, contentsOf(source), licence, load));
      console.log(`${source.name}: ${source.package}@${source.version}`);
    }
    for (const outdated of globSync('*.wasm.br', { cwd: folder }))
      if (!entries.some(({ name }) => grammarFile(name) === outdated)) rmSync(join(folder, outdated));
    for (const outdated of readdirSync(join(folder, 'LICENSES')))
      if (!entries.some(({ licenceFile }) => licenceFile === `LICENSES/${outdated}`)) rmSync(join(folder, 'LICENSES', outdated));
    writeFileSync(join(folder, GRAMMAR_LOCK_FILE), `${JSON.stringify(entries, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What is in the folder already and is still what the list of sources says. */
function unchanged(source: GrammarSource, entry: GrammarLockEntry | undefined): GrammarLockEntry | undefined {
  if (entry === undefined || !existsSync(join(folder, grammarFile(source.name))) || !existsSync(join(folder, entry.licenceFile)))
    return undefined;
  const isSame = entry.package === source.package && entry.version === source.version && entry.file === wasmPath(source);
  return isSame && (source.text === undefined || source.text.spdx === entry.licence) ? entry : undefined;
}

/** Downloads a package and returns the folder of its contents. */
function unpack(specifier: string, scratch: string): string {
  const target = mkdtempSync(join(scratch, 'package-'));
  execFileSync('npm', ['pack', specifier, '--silent', '--pack-destination', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [archive] = readdirSync(target);
  if (archive === undefined) throw new Error(`npm pack ${specifier} wrote no archive`);
  execFileSync('tar', ['-xzf', join(target, archive), '-C', target]);
  return join(target, 'package');
}

type Licence = Pick<GrammarLockEntry, 'licence' | 'licenceFile'>;

function vendorOne(source: GrammarSource, contents: string, licence: Licence, load: GrammarLoader): GrammarLockEntry {
  const file = wasmPath(source);
  const wasm = source.source === undefined ? readFileSync(join(contents, file)) : buildGrammar(source.name, join(contents, source.source));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length };
  writeFileSync(join(folder, grammarFile(source.name)), brotliCompressSync(wasm, { params: quality }));
  const biggest = biggestFunction(wasm);
  return {
    name: source.name,
    package: source.package,
    version: source.version,
    file,
    sha256: createHash('sha256').update(wasm).digest('hex'),
    bytes: wasm.length,
    abi: load(source.name).language.abiVersion,
    ...licence,
    biggestFunction: biggest,
    risky: biggest > RISKY_FUNCTION_BYTES,
  };
}

function copyLicence(name: string, { file, spdx }: NonNullable<GrammarSource['text']>): Licence {
  const licenceFile = `LICENSES/${name}.txt`;
  writeFileSync(join(folder, licenceFile), readFileSync(join(import.meta.dirname, 'grammars/licences', file)));
  return { licence: spdx, licenceFile };
}

function vendorLicence(source: GrammarSource, contents: string): Licence {
  const owner = source.licence?.package ?? source.package;
  const { license } = JSON.parse(readFileSync(join(contents, 'package.json'), 'utf8')) as { readonly license?: string };
  const licence = source.licence?.spdx ?? license;
  const text = readdirSync(contents).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (licence === undefined || text === undefined) throw new Error(`${owner} names no licence or ships no licence text`);
  const licenceFile = `LICENSES/${owner.replace('@', '').replace('/', '-')}.txt`;
  writeFileSync(join(folder, licenceFile), readFileSync(join(contents, text)));
  return { licence, licenceFile };
}

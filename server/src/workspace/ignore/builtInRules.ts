import { compileIgnoreFile } from './ignoreFile.ts';
import { type Candidate, isFolderPath, lastPart, type RuleLayer } from './ruleLayer.ts';

const BUILT_IN = { kind: 'builtIn', source: 'built-in rules' } as const;

const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.jj', '.skein']);

/** Folders of version control and of our own index. The strongest layer: no rule brings them back. */
export const neverEntered: RuleLayer = {
  decide: ({ path }) => (isFolderPath(path) && NEVER_ENTERED.has(lastPart(path)) ? 'excluded' : undefined),
  explain: ({ path }) =>
    neverEntered.decide({ path, hasSibling: () => false }) ? { ...BUILT_IN, pattern: `${lastPart(path)}/` } : undefined,
};

/**
 * What is nearly always downloaded or generated, whatever stands around it. Most of it is in people's ignore files anyway; this list is for
 * folders without one and for what was checked in. Any ignore file or setting can bring an entry back (`!node_modules/`).
 *
 * Left out on purpose, because they are source often enough: `build` and `target` by name alone (see below), `vendor` (checked-in
 * dependencies that people read), `bin`, `lib`, `obj`, `generated`, `coverage`, `tmp`, `venv` (its bulk is `site-packages`).
 */
const DOWNLOADED_OR_GENERATED = `
node_modules/
bower_components/
jspm_packages/
web_modules/
site-packages/
__pycache__/
__pypackages__/
.venv/
.tox/
.nox/
.eggs/
.mypy_cache/
.pytest_cache/
.ruff_cache/
.ipynb_checkpoints/
.next/
.nuxt/
.svelte-kit/
.angular/
.turbo/
.cache/
.parcel-cache/
.docusaurus/
.vercel/
.yarn/
.pnpm-store/
.nyc_output/
.vscode-test/
.gradle/
.terraform/
.dart_tool/
.pnp.cjs
.pnp.loader.mjs
*.min.js
*.min.mjs
*.min.cjs
`;

/**
 * Output folders whose names are also used for source: Go has `cmd/dist` and `go/build`, LLVM has `target`. They count as output only
 * beside the file of a tool that writes there.
 */
const OUTPUT_FOLDERS: readonly { readonly folder: string; readonly beside: readonly string[] }[] = [
  { folder: 'dist', beside: ['package.json', 'tsconfig.json', 'pyproject.toml', 'setup.py', 'setup.cfg'] },
  { folder: 'out', beside: ['package.json', 'tsconfig.json'] },
  { folder: 'build', beside: ['build.gradle', 'build.gradle.kts', 'setup.py', 'pyproject.toml', 'pubspec.yaml'] },
  { folder: 'target', beside: ['Cargo.toml', 'pom.xml', 'build.sbt'] },
];

/** Output folders that come or go as output when the file `name` beside them comes or goes. */
export function outputFoldersBeside(name: string): readonly string[] {
  return OUTPUT_FOLDERS.filter((rule) => rule.beside.includes(name)).map((rule) => rule.folder);
}

export function builtInRules(options: { readonly caseSensitive: boolean }): RuleLayer {
  const list = compileIgnoreFile(DOWNLOADED_OR_GENERATED, options);
  return {
    decide: (candidate) => list?.decide(candidate.path) ?? (toolBeside(candidate) === undefined ? undefined : 'excluded'),
    explain(candidate) {
      const tool = toolBeside(candidate);
      const pattern =
        list?.find(candidate.path)?.pattern ?? (tool === undefined ? undefined : `${lastPart(candidate.path)}/ beside ${tool}`);
      return pattern === undefined ? undefined : { ...BUILT_IN, pattern };
    },
  };
}

function toolBeside({ path, hasSibling }: Candidate): string | undefined {
  if (!isFolderPath(path)) return undefined;
  const name = lastPart(path);
  return OUTPUT_FOLDERS.find((rule) => rule.folder === name)?.beside.find(hasSibling);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Everything that is or could be committed. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /^(client|server|syntaxes|scripts|test)\/.*[.](ts|mjs)$/.test(file));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** `file:line: what stands there`, for each line of the files that matches. */
function linesWith(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

describe('the house', () => {
  it('is looked at as a whole', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(files).toContain('package.json');
  });

  it('has no file above 400 lines', () => {
    const long = sources.filter((file) => text(file).split('\n').length > 401);
    expect(long, 'split at 400 lines, think at 300: one idea per file').toEqual([]);
  });

  it('has no default exports but those its tools ask for', () => {
    const ours = sources.filter((file) => basename(file) !== 'vitest.config.ts');
    expect(linesWith(/^\s*export default\b|^\s*export\s*[{].*\bas default\b/, ours)).toEqual([]);
  });

  it('has no drawer for everything and no barrel', () => {
    const drawers = sources.filter((file) => /^(utils?|helpers?|common|misc|shared|index)[.](ts|mjs)$/i.test(basename(file)));
    // The list of packs, and the verb of that name.
    const meant = ['syntaxes/index.ts', 'server/src/cli/verbs/index.ts'];
    expect(
      drawers.filter((file) => !meant.includes(file)),
      'name the file after its one idea',
    ).toEqual([]);
  });

  it('leaves no test out', () => {
    const tests = sources.filter((file) => file.startsWith('test/'));
    const leftOut = /\b(it|test|describe|suite)([.]\w+)*[.](only|skip|todo|skipIf|runIf|fails)\b|\b(xit|xdescribe|fit|fdescribe)[(]/;
    expect(linesWith(leftOut, tests), 'assert today’s wrong answer and mark it FIXME').toEqual([]);
  });

  it('does not wait by the clock in unit tests', () => {
    const tests = sources.filter((file) => file.endsWith('.test.ts') && file !== 'test/house/tidy.test.ts');
    expect(linesWith(/new Promise.*setTimeout|timers\/promises/, tests), 'wait for a generation or an event').toEqual([]);
  });

  it('tries the same random cases every time', () => {
    const tests = sources.filter((file) => file.startsWith('test/'));
    const tried = tests.flatMap((file) => randomTrials(file, text(file)));
    expect(tried.length).toBeGreaterThan(40);
    expect(tried.filter(({ cases }) => !/\b(randomRuns|RUNS|seed)\b/.test(cases)).map(({ at }) => at)).toEqual([]);
  });

  it('names no machine and no registry', () => {
    // Put together here, so that this file does not name them either.
    const places = [
      ['', 'work', ''],
      ['', 'root', ''],
      ['', 'tmp', 'skein'],
      ['', 'home', 'user'],
    ].map((parts) => parts.join('/'));
    const hosts = ['registry[.]npmjs', 'npm[.]pkg[.]github', 'jfrog', 'artifactory', 'codeartifact', 'verdaccio'];
    const readable = files.filter((file) => !/[.](wasm|br|png|node|gz|vsix)$/.test(file));
    const named = new RegExp([...places.map((place) => `(^|[^\\w.~/-])${place}`), ...hosts].join('|'));
    expect(
      linesWith(
        named,
        readable.filter((file) => file !== 'test/house/tidy.test.ts'),
      ),
    ).toEqual([]);
  });

  it('knows the engine to be ignorant of code, files and databases', () => {
    const engine = sources.filter((file) => file.startsWith('server/src/engine/'));
    const names = engine.flatMap((file) => identifiers(text(file)).map((name) => ({ file, name })));
    // The language's own: `Symbol.dispose`, `unique symbol`.
    const known = names.filter(({ name }) => wordsOf(name).some((word) => wordsOfCode.has(word)) && !/^[Ss]ymbol$/.test(name));
    expect(known.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('loads SQLite drivers in store/database*.ts only', () => {
    const elsewhere = sources.filter(
      (file) => /^(client|server|syntaxes)\//.test(file) && !/^server\/src\/store\/database[^/]*[.]ts$/.test(file),
    );
    expect(
      linesWith(
        /getBuiltinModule\(.*sqlite|from '(node:sqlite|better-sqlite3)'|(require|import)\('(node:sqlite|better-sqlite3)'/,
        elsewhere,
      ),
    ).toEqual([]);
  });
});

describe('the packages', () => {
  const manifest = JSON.parse(text('package.json')) as Readonly<Record<'dependencies' | 'devDependencies', Record<string, string>>>;
  const lock = JSON.parse(text('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly resolved?: string }>> };

  it('are pinned exactly', () => {
    const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(pins.filter(([, version]) => !/^\d+[.]\d+[.]\d+$/.test(version))).toEqual([]);
  });

  it('are locked without saying where they came from', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(
      Object.entries(lock.packages)
        .filter(([, { resolved }]) => resolved !== undefined)
        .map(([name]) => name),
    ).toEqual([]);
  });
});

/** Where fast-check draws cases, and what is said of which. */
function randomTrials(file: string, source: string): readonly { readonly at: string; readonly cases: string }[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: { at: string; cases: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^fc[.](assert|check|sample)$/.test(node.expression.getText())) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ at: `${file}:${line}`, cases: node.arguments[1]?.getText() ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  if (source.includes("'fast-check'")) visit(tree);
  return found;
}

/** Words the engine must not use in its names: it deals in rows, keys and fingerprints. */
const wordsOfCode = new Set('file files uri symbol symbols call calls import imports language sql sqlite lsp vscode'.split(' '));

/** The identifiers of a source text, comments, strings and import paths left out. */
function identifiers(source: string): readonly string[] {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(/'[^'\n]*'|`[^`]*`/g, '')
    .replaceAll(/^import\b/gm, '');
  return [...new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? [])];
}

/** `readTargetRows` -> read, target, rows */
function wordsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());
}

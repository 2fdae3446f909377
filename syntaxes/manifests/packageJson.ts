/** package.json: what a package is called and which files it offers (https://nodejs.org/api/packages.html). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';
import { asObject, parseLooseJson, stringsIn } from './looseJson.ts';

/**
 * `name`, `main`, `module`, `types`, `source` and each of `workspaces` under their names; each target in `exports` and `imports` under
 * these, its subpath as the local name. Conditions are left out: their targets stand in the order in which they are written. The name is
 * shared as well: others of a workspace ask for the package by it, wherever it lies.
 */
export function readPackageJson(text: string): FileFacts {
  const manifest = asObject(parseLooseJson(text));
  const statements: Statement[] = [];
  for (const name of ['name', 'source', 'types', 'typings', 'module', 'main', 'browser'])
    for (const specifier of stringsIn(manifest[name])) statements.push({ name, specifier });
  for (const name of stringsIn(manifest['name'])) statements.push({ form: 'shared', name, specifier: 'npm:package' });
  const { workspaces } = manifest;
  for (const specifier of stringsIn(Array.isArray(workspaces) ? workspaces : asObject(workspaces)['packages']))
    statements.push({ name: 'workspaces', specifier });
  for (const name of ['exports', 'imports']) statements.push(...targetsOf(name, manifest[name]));
  return factsOfManifest(text, statements);
}

/** `"exports": "./a.js"`, `{ "import": ... }` and `{ "./sub": ... }`. */
function targetsOf(name: string, value: unknown): Statement[] {
  const members = Object.entries(asObject(value));
  const hasSubpaths = members.some(([key]) => /^[.#]/.test(key));
  if (!hasSubpaths) return conditions(value).map((specifier) => ({ name, local: '.', specifier }));
  return members.flatMap(([local, target]) => conditions(target).map((specifier) => ({ name, local, specifier })));
}

function conditions(value: unknown, depth = 0): readonly string[] {
  if (depth > 8) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => conditions(each, depth + 1));
  return Object.values(asObject(value)).flatMap((each) => conditions(each, depth + 1));
}

/** pnpm-workspace.yaml: the folders of the packages, one a line. Everything else of YAML is left alone. */
export function readPnpmWorkspace(text: string): FileFacts {
  const statements: Statement[] = [];
  let isInList = false;
  for (const line of text.split(/\r?\n/)) {
    const [, item] = /^\s*-\s+['"]?([^'"#\s]+)['"]?/.exec(line) ?? [];
    if (/^\w+\s*:/.test(line)) isInList = /^packages\s*:/.test(line);
    else if (isInList && item !== undefined) statements.push({ name: 'workspaces', specifier: item });
  }
  return factsOfManifest(text, statements);
}

/** Cargo.toml: what a package is called, where its crates begin and which packages beside it they use (https://doc.rust-lang.org/cargo/reference/manifest.html). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';

/**
 * `package`, `edition` and `libname` with what they are; `target` with the path of a file that begins a crate, its kind (`lib`, `bin`) as
 * the local name; `dependency` with its name in code as the local name and its folder, `workspace` or '' as what it is;
 * `workspace.dependency` likewise; `feature` for each thing that a feature brings, which is what it is, with the feature as the local name.
 */
export function readCargo(text: string): FileFacts {
  const statements: Statement[] = [];
  for (const { section, key, value } of rowsOf(text)) {
    const [table = '', ...rest] = section;
    if (table === 'package' && section.length === 1 && key === 'name') statements.push({ name: 'package', specifier: stringOf(value) });
    else if (table === 'package' && key === 'edition') statements.push({ name: 'edition', specifier: stringOf(value) });
    else if (TARGETS.has(table) && key === 'path') statements.push({ name: 'target', local: table, specifier: stringOf(value) });
    else if (table === 'lib' && key === 'name') statements.push({ name: 'libname', specifier: stringOf(value) });
    else if (table === 'features' && section.length === 1) statements.push(...featuresOf(key, value));
    else statements.push(...dependenciesOf(section, rest, key, value));
  }
  return factsOfManifest(text, statements);
}

const TARGETS: ReadonlySet<string> = new Set(['lib', 'bin', 'test', 'example', 'bench']);
const DEPENDENCIES = /^(?:dev-|build-)?dependencies$/;

function dependenciesOf(section: readonly string[], rest: readonly string[], key: string, value: string): readonly Statement[] {
  const place = section.findIndex((part) => DEPENDENCIES.test(part));
  if (place < 0) return [];
  const name = section[0] === 'workspace' ? 'workspace.dependency' : 'dependency';
  const inside = section.slice(place + 1);
  // `[dependencies.a]` with a line for each property, `a.path = "../a"`, or `a = { path = "../a" }`.
  const [dependency = key, property = inside.length > 0 ? key : ''] = inside.length > 0 ? inside : key.split('.');
  const local = stringOf(dependency).replaceAll('-', '_');
  if (property === 'path') return [{ name, local, specifier: stringOf(value) }];
  if (property === 'workspace') return [{ name, local, specifier: 'workspace' }];
  if (property !== '') return rest.length > 0 && property === 'version' ? [{ name, local, specifier: '' }] : [];
  const [, path] = /\bpath\s*=\s*["']([^"']*)["']/.exec(value) ?? [];
  const isShared = /\bworkspace\s*=\s*true\b/.test(value);
  return [{ name, local, specifier: path ?? (isShared ? 'workspace' : '') }];
}

/** `default = ["std", "serde/std"]`. */
function featuresOf(key: string, value: string): readonly Statement[] {
  const brought = value.match(/"[^"]*"|'[^']*'/g) ?? [];
  return brought.map((each) => ({ name: 'feature', local: stringOf(key), specifier: stringOf(each) }));
}

interface Row {
  /** The parts of the name of the table. */
  readonly section: readonly string[];
  readonly key: string;
  readonly value: string;
}

/** Lines of TOML that give a key a value. Values of several lines are read up to their first one unless brackets are open. */
function* rowsOf(text: string): Generator<Row> {
  let section: readonly string[] = [];
  let open: { key: string; value: string } | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw).trim();
    if (open !== undefined) open.value += ` ${line}`;
    const header = open === undefined ? /^\[\[?([^\]]+)\]\]?$/.exec(line) : null;
    if (header !== null) {
      section = (header[1] ?? '').split('.').map((part) => stringOf(part.trim()));
      continue;
    }
    const [, key = '', value = ''] = open === undefined ? (/^([\w."'-]+)\s*=\s*(.*)$/.exec(line) ?? []) : [];
    if (open === undefined && key !== '') open = { key: key.replace(/\s/g, ''), value };
    if (open === undefined || isOpen(open.value)) continue;
    yield { section, ...open };
    open = undefined;
  }
}

function withoutComment(line: string): string {
  const [, kept = ''] = /^((?:[^#"']|"(?:[^"\\]|\\.)*"|'[^']*')*)/.exec(line) ?? [];
  return kept;
}

function isOpen(value: string): boolean {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g) ?? []).length > (bare.match(/[\]}]/g) ?? []).length && value.length < LONGEST;
}

/** A value that never closes is no reason to read the rest of the file as one. */
const LONGEST = 4000;

function stringOf(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}

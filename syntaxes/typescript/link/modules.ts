/** Module specifiers of TypeScript and JavaScript, and what modules offer: ESM, CommonJS, and the mixture of both. */
import type { ExportFact, ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/fileView.ts';
import type { Linking } from '../../../server/src/linker/linking.ts';
import type { LinkReader } from '../../../server/src/linker/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/linkRules.ts';
import { meaningsOfBinding } from '../../../server/src/linker/meanings.ts';
import { membersOfDefinition } from '../../../server/src/linker/members.ts';
import { folderOf, joinPath } from '../../../server/src/linker/paths.ts';
import type { Meaning, Module } from '../../../server/src/linker/types.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  if (!/^\.{0,2}\/|^\.{1,2}$/.test(specifier)) return { kind: 'external', package: packageOf(specifier) };
  const path = joinPath(folderOf(from.path), specifier);
  if (path === undefined) return { kind: 'missing', reason: 'leads out of the folder' };
  const found = reader.remember(`typescript module ${path}`, () => fileOf(reader, path)?.path);
  const file = found === undefined ? undefined : reader.fileAt(found);
  return file === undefined ? { kind: 'missing', reason: `no file ${specifier}` } : { kind: 'module', module: { file, folder: undefined } };
}

const EXTENSIONS = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.mts', '.cts', '.d.mts', '.d.cts', '.mjs', '.cjs'];
/** What a compiled extension may have been written as. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** The file that a path without a certain extension means, as bundlers and the compiler look for it. */
export function fileOf(reader: LinkReader, path: string): FileView | undefined {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const sources = (SOURCES[extension] ?? []).map((source) => stem + source);
  const candidates = [
    ...sources,
    path,
    ...EXTENSIONS.map((each) => path + each),
    ...EXTENSIONS.map((each) => `${path === '' ? '' : `${path}/`}index${each}`),
  ];
  for (const candidate of candidates) {
    const file = reader.fileAt(candidate);
    if (file !== undefined) return file;
  }
  return undefined;
}

export function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.replace(/^node:/, '').split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** What a module offers under a name. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  return findExport(linking, module, name, new Set());
}

function findExport(linking: Linking, module: Module, name: string, seen: Set<number>): readonly Meaning[] {
  const { file } = module;
  if (file === undefined || seen.has(file.id)) return [];
  if (name === '') return [{ kind: 'module', module }];
  seen.add(file.id);
  const own = linking.reader.exported(file, name).flatMap((each) => exportMeanings(linking, file, each, seen));
  if (own.length > 0) return own;
  const assigned = assignedExport(linking, file);
  if (name === 'default') return assigned;
  const members = assigned.flatMap((meaning): readonly Meaning[] =>
    meaning.kind === 'symbol'
      ? membersOfDefinition(linking, meaning.entity, name).map((entity) => ({ kind: 'symbol', entity }))
      : meaning.kind === 'module'
        ? findExport(linking, meaning.module, name, seen)
        : [],
  );
  if (members.length > 0) return members;
  return linking.reader.stars(file).flatMap((each) => (each.form === 'star' ? passedOn(linking, file, each.specifier, name, seen) : []));
}

function exportMeanings(
  linking: Linking,
  file: FileView,
  { form, name, local, symbol, specifier }: ExportFact,
  seen: Set<number>,
): readonly Meaning[] {
  if (specifier !== '')
    return form === 'namespace' || form === 'assignment'
      ? wholeModule(linking, file, specifier)
      : passedOn(linking, file, specifier, local === '' ? name : local, seen);
  if (local !== '') {
    const found = linking.reader.topIndices(file, local).flatMap((binding) => meaningsOfBinding(linking, file, binding));
    if (found.length > 0) return found;
  }
  return symbol < 0 ? [] : [{ kind: 'symbol', entity: { view: file, symbol } }];
}

function passedOn(linking: Linking, from: FileView, specifier: string, name: string, seen: Set<number>): readonly Meaning[] {
  const answer = linking.rulesOf(from).resolveModule(linking.reader, from, specifier, undefined);
  if (answer.kind === 'module') return findExport(linking, answer.module, name, new Set(seen));
  return answer.kind === 'external' ? [{ kind: 'external', module: answer.package, name }] : [];
}

/** A module as a value: what it assigns to its exports, and its names. */
function wholeModule(linking: Linking, from: FileView, specifier: string): readonly Meaning[] {
  const answer = linking.rulesOf(from).resolveModule(linking.reader, from, specifier, undefined);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name: '' }];
  if (answer.kind === 'missing') return [];
  const { module } = answer;
  return [...(module.file === undefined ? [] : assignedExport(linking, module.file)), { kind: 'module', module }];
}

/** `module.exports = x` and `export = x`. */
function assignedExport(linking: Linking, file: FileView): readonly Meaning[] {
  return linking.reader
    .exported(file, '')
    .flatMap((each) => (each.form === 'assignment' ? exportMeanings(linking, file, each, new Set()) : []));
}

export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const answer = linking.rulesOf(view).resolveModule(linking.reader, view, fact.specifier, fact);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name: fact.name }];
  if (answer.kind === 'missing') return [];
  const { module } = answer;
  if (fact.name !== '') return findExport(linking, module, fact.name, new Set());
  const itself: Meaning = { kind: 'module', module };
  const isWhole = fact.form === 'require' || fact.form === 'namespace' || fact.form === 'dynamic';
  return isWhole && module.file !== undefined ? [...assignedExport(linking, module.file), itself] : [itself];
}

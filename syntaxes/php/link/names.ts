/** What names mean in PHP: by namespace, `use`, and the language's own tables (https://www.php.net/manual/en/language.namespaces.rules.php). */
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import { topMeanings } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { globalVariable } from './globals.ts';
import { nearest } from './nearest.ts';
import { isStandard } from './standard.ts';

/** A bare name that its file does not define; from types, heritage and calls also `A\B`, `\A\B`, and `A\` for a namespace. */
export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (name.startsWith('$')) return globalVariable(linking, view, name);
  if (name.includes('\\')) return qualified(linking, view, name);
  linking.reader.note(view, STARS);
  for (const namespace of namespacesOf(view)) {
    const found = inNamespace(linking.reader, namespace, name, view);
    if (found.length > 0) return asMeanings(found);
    if (namespace === '') continue;
    // Functions and constants that a namespace lacks are those of all, classes are not.
    const shared = inNamespace(linking.reader, '', name, view).filter((entity) => !isType(entity));
    if (shared.length > 0) return asMeanings(shared);
  }
  return isStandard(name) || RESERVED.has(name) ? [{ kind: 'external', module: '', name }] : [];
}

const RESERVED: ReadonlySet<string> = new Set(['exit', 'die', 'array', 'isset', 'unset', 'empty', 'list', 'eval']);

function isType({ view, symbol }: Entity): boolean {
  const kind = view.symbol(symbol)?.kind;
  return kind !== 'function' && kind !== 'constant';
}

/** The namespaces that a file is in; mostly one. */
function namespacesOf(view: FileView): readonly string[] {
  const named = view.facts.symbols.filter(({ kind, container }) => kind === 'namespace' && container < 0).map(({ name }) => name);
  return named.length === 0 ? [''] : [...new Set(named)];
}

function absoluteName(reader: LinkReader, view: FileView, name: string): string {
  if (name.startsWith('\\')) return name.slice(1);
  const [first = '', ...rest] = name.split('\\');
  // What a file uses is told under its name, inside of a namespace with braces under that of the namespace.
  for (const each of [STARS, first, ...namespacesOf(view)]) reader.note(view, each);
  const used = view.facts.imports.find((fact) => fact.form === 'named' && (fact.alias || fact.name) === first);
  const own = namespacesOf(view)[0] ?? '';
  if (first === 'namespace') return (own === '' ? rest : [own, ...rest]).join('\\');
  return [used?.specifier ?? (own === '' ? first : `${own}\\${first}`), ...rest].join('\\');
}

function qualified(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const absolute = absoluteName(linking.reader, view, name);
  if (absolute.endsWith('\\') || absolute === '') return [{ kind: 'module', module: namespaceModule(absolute.replace(/\\$/, '')) }];
  return lookUp(linking.reader, absolute, view);
}

export function namespaceModule(namespace: string): Module {
  return { file: undefined, folder: namespace, language: 'php' };
}

/** What a full name means: definitions here, or something from outside. */
export function lookUp(reader: LinkReader, absolute: string, from: FileView | undefined): readonly Meaning[] {
  const { namespace, name } = split(absolute);
  const found = inNamespace(reader, namespace, name, from);
  if (found.length > 0) return asMeanings(found);
  if (namespace === '') return isStandard(name) ? [{ kind: 'external', module: '', name }] : [];
  return isOwn(reader, namespace) ? [] : [{ kind: 'external', module: packageOf(absolute), name }];
}

export function split(absolute: string): { readonly namespace: string; readonly name: string } {
  const at = absolute.lastIndexOf('\\');
  return { namespace: absolute.slice(0, Math.max(0, at)), name: absolute.slice(at + 1) };
}

/** `Vendor\Package`, as far as a name has both. */
export function packageOf(absolute: string): string {
  return absolute.split('\\').slice(0, -1).slice(0, 2).join('\\') || absolute;
}

/**
 * Whether a namespace is the folder's own, so that what it lacks is missing and not from outside: files are in it, or in what stands for
 * vendor and package in its name.
 */
export function isOwn(reader: LinkReader, namespace: string): boolean {
  const parts = namespace.split('\\');
  const root = parts.length > 2 ? parts.slice(0, 2).join('\\') : namespace;
  return root !== '' && reader.namespaceFiles(`php:${root}`, '').length > 0;
}

export function inNamespace(reader: LinkReader, namespace: string, name: string, from: FileView | undefined): readonly Entity[] {
  return nearest(reader, sharedDefinitions(reader, `php:${namespace}`, name), from);
}

/** What a namespace offers under a name; another namespace, if nothing else. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  if (name === '') return [{ kind: 'module', module }];
  if (module.file !== undefined) return topMeanings(linking, module.file, name);
  const namespace = module.folder ?? '';
  return lookUp(linking.reader, namespace === '' ? name : `${namespace}\\${name}`, undefined);
}

/** `use A\B;` makes a class, function or constant known, or a namespace by its last part. */
export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  if (fact.form !== 'named') return [];
  const { namespace, name } = split(fact.specifier);
  const found = inNamespace(linking.reader, namespace, name, view);
  if (found.length > 0) return asMeanings(found);
  if (linking.reader.namespaceFiles(`php:${fact.specifier}`, '').length > 0)
    return [{ kind: 'module', module: namespaceModule(fact.specifier) }];
  return lookUp(linking.reader, fact.specifier, view);
}

/** Names that a file does not define: modules of the folder, functions of the module around, of what it imports, of the language. */
import type { ImportFact, Index } from '../../../server/src/facts/fileFacts.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { asMeanings, type Entity, type Meaning } from '../../../server/src/linker/types/types.ts';
import { namespaceOf, ROOTS } from '../namespace.ts';
import { KERNEL } from './kernel.ts';

function modulesNamed(reader: LinkReader, name: string): readonly Entity[] {
  return sharedDefinitions(reader, namespaceOf(name), name);
}

/** A module by its full name; by an alias of the file where one stands in front. `:erlang` and what nobody here defines lie outside. */
export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (name.startsWith(':')) return [{ kind: 'external', module: name.slice(1), name: '' }];
  if (!/^[A-Z]/.test(name)) return [];
  const found = modulesNamed(linking.reader, expanded(view, name));
  if (found.length > 0) return asMeanings(found);
  return outside(linking.reader, name);
}

/** A module that nobody here defines, unless its name begins as those of the folder do. */
function outside(reader: LinkReader, name: string): readonly Meaning[] {
  const root = name.split('.', 1)[0] ?? name;
  return reader.namespaceFiles(ROOTS, root).length > 0 ? [] : [{ kind: 'external', module: root, name: '' }];
}

function expanded(view: FileView, name: string): string {
  const [first = '', ...rest] = name.split('.');
  const fact = rest.length === 0 ? undefined : view.facts.imports.find(({ form, alias }) => form === 'namespace' && alias === first);
  return fact === undefined ? name : [fact.specifier, ...rest].join('.');
}

/** A function that is called without its module. */
export function freeCall(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  const module = view.scope(view.innermost('module', scope))?.symbol ?? -1;
  const own = module < 0 ? [] : functionsIn({ view, symbol: module }, name);
  const around = view.facts.imports.filter((fact) => view.isWithin(scope, view.innermost('module', fact.scope)));
  const brought = around.flatMap((fact) =>
    fact.form === 'star' || (fact.form === 'named' && fact.name === name) ? broughtBy(linking, fact, name) : [],
  );
  const found: readonly Meaning[] = [...own, ...brought];
  return KERNEL.has(name) ? [...found, { kind: 'external', module: '', name }] : found;
}

/** What an import gives under a name; of a module outside it may be anything. */
function broughtBy({ reader }: Linking, { specifier }: ImportFact, name: string): readonly Meaning[] {
  const modules = modulesNamed(reader, specifier);
  return modules.length > 0 ? modules.flatMap((entity) => functionsIn(entity, name)) : outside(reader, specifier);
}

function functionsIn({ view, symbol }: Entity, name: string): readonly Meaning[] {
  return view
    .members(symbol, name)
    .filter((each) => FUNCTIONS.has(view.symbol(each)?.kind ?? ''))
    .map((each) => ({ kind: 'symbol', entity: { view, symbol: each } }));
}

const FUNCTIONS: ReadonlySet<string> = new Set(['function', 'macro']);

export function imported({ reader }: Linking, _view: FileView, { specifier, name }: ImportFact): readonly Meaning[] {
  const found = modulesNamed(reader, specifier);
  if (found.length > 0 && name !== '') return found.flatMap((entity) => functionsIn(entity, name));
  if (found.length > 0) return asMeanings(found);
  return outside(reader, specifier);
}

export function resolveModule(reader: LinkReader, _from: FileView, specifier: string): ModuleAnswer {
  const [first] = modulesNamed(reader, specifier);
  if (first === undefined) {
    const [external] = outside(reader, specifier);
    if (external?.kind === 'external') return { kind: 'external', package: external.module };
    return { kind: 'missing', reason: `no module ${specifier}` };
  }
  return { kind: 'module', module: { file: first.view, folder: undefined } };
}

/** Behaviours and protocols by their full names. */
export function moreBases({ reader }: Linking, { view, symbol }: Entity): readonly Meaning[] {
  return view.heritage(symbol).flatMap(({ name }) => asMeanings(modulesNamed(reader, name)));
}

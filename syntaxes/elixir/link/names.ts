/** Names that a file does not define: modules of the folder, functions of the module around, of what it imports, of the language. */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { ImportFact, Index } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { asMeanings, type Entity, fileModule, type Meaning } from '../../../server/src/linker/types/types.ts';
import { ROOTS } from '../namespace.ts';
import { KERNEL } from './kernel.ts';
import { modulesNamed } from './modulesNamed.ts';
import { isNeverCalled } from './neverCalled.ts';
import { aliasesForUsers, allMacrosUsed, importsForUsers, macrosUsed } from './use.ts';

/** A module by its full name; by an alias of the file where one stands in front. `:erlang` and what nobody here defines lie outside. */
export function freeName(linking: Linking, view: FileView, name: string, scope: Index): readonly Meaning[] {
  if (name.startsWith(':')) return [{ kind: 'external', module: name.slice(1), name: '' }];
  if (!/^[A-Z]/.test(name)) return [];
  const found = modulesNamed(linking.reader, expanded(view, name));
  if (found.length > 0) return asMeanings(found);
  const aliased = aliasedByUse(linking.reader, view, name, scope);
  return aliased.length > 0 ? asMeanings(aliased) : outside(linking.reader, name);
}

/** By an alias in the code that a module gets because it uses another. */
function aliasedByUse(reader: LinkReader, view: FileView, name: string, scope: Index): readonly Entity[] {
  const symbol = moduleSymbol(view, scope);
  if (symbol < 0) return [];
  const [first = '', ...rest] = name.split('.');
  const aliases = allMacrosUsed(reader, { view, symbol }).flatMap(aliasesForUsers);
  const meant = aliases.find(({ own }) => own === first);
  return meant === undefined ? [] : modulesNamed(reader, [meant.specifier, ...rest].join('.'));
}

function moduleSymbol(view: FileView, scope: Index): Index {
  return view.scope(view.innermost('module', scope))?.symbol ?? -1;
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
  const symbol = moduleSymbol(view, scope);
  const own = symbol < 0 ? [] : functionsIn({ view, symbol }, name);
  const around = view.facts.imports.filter((fact) => view.isWithin(scope, fact.scope));
  const brought = around.flatMap((fact) =>
    (fact.form === 'star' && !leavesOut(view, fact, name)) || (fact.form === 'named' && fact.name === name)
      ? broughtBy(linking, fact.specifier, name)
      : [],
  );
  const used = symbol < 0 ? [] : broughtByUse(linking, { view, symbol }, name);
  const found: readonly Meaning[] = [...own, ...brought, ...used];
  return KERNEL.has(name) ? [...found, { kind: 'external', module: '', name }] : found;
}

/** `import A, except: [f: 1]`. */
function leavesOut(view: FileView, fact: ImportFact, name: string): boolean {
  return view.facts.decorators.some(
    (each) => each.name === 'except' && each.start === fact.start && each.arguments.split(' ').includes(name),
  );
}

/** What the macros give that a module uses: what their quoted code imports, and the functions in it. */
function broughtByUse(linking: Linking, module: Entity, name: string): readonly Meaning[] {
  const macros = allMacrosUsed(linking.reader, module);
  const imports = macros.flatMap(importsForUsers).filter(({ only }) => only.length === 0 || only.includes(name));
  return [
    ...imports.flatMap(({ specifier }) => broughtBy(linking, specifier, name)),
    ...macros.flatMap((macro) => functionsIn(macro, name)),
  ];
}

/** What an import gives under a name; of a module outside it may be anything. */
function broughtBy({ reader }: Linking, specifier: string, name: string): readonly Meaning[] {
  const modules = modulesNamed(reader, specifier);
  return modules.length > 0 ? modules.flatMap((entity) => functionsIn(entity, name)) : outside(reader, specifier);
}

/** Where imports stand in a file: they are known in the scope around them alone. */
const importScopes = oncePer(
  (view: FileView): ReadonlySet<Index> =>
    new Set(view.facts.imports.flatMap(({ form, scope }) => (form === 'star' || form === 'named' ? [scope] : []))),
);

export function freeNameScope(view: FileView, scope: Index): Index {
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0)
    if (view.scope(at)?.kind === 'module' || importScopes(view).has(at)) return at;
  return 0;
}

function functionsIn({ view, symbol }: Entity, name: string): readonly Meaning[] {
  return view
    .members(symbol, name)
    .filter((each) => FUNCTIONS.has(view.symbol(each)?.kind ?? '') && !isNeverCalled(view, each))
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
  return fileModule(first.view);
}

/** Behaviours and protocols by their full names, and macros whose quoted functions a module gets because it uses them. */
export function moreBases({ reader }: Linking, { view, symbol }: Entity): readonly Meaning[] {
  const promised = view.heritage(symbol).flatMap(({ name }) => modulesNamed(reader, name));
  return asMeanings([...promised, ...macrosUsed(reader, { view, symbol })]);
}

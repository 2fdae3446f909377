/**
 * What others may learn from a file, name by name: two versions of a file that agree on a name's digest cannot be told apart by asking
 * for that name. Ranges, documentation and bodies are not in it; what a body returns is.
 */
import type { Index } from '../../facts/fileFacts.ts';
import { maskOf, type NameMask, union } from '../stored/places.ts';
import type { FileView } from './fileView.ts';
import { Teller } from './interfaceTeller.ts';
import { LOADS, STARS } from './linkReader.ts';

/** Digest of each name that can be asked for. */
export type Interface = ReadonlyMap<string, number>;

export function interfaceOf(view: FileView): Interface {
  const names = new Map<string, Teller>();
  const of = (name: string): Teller => {
    let teller = names.get(name);
    if (teller === undefined) {
      teller = new Teller(view);
      names.set(name, teller);
    }
    return teller;
  };
  const { facts } = view;
  for (const name of view.topNames()) for (const binding of view.named(0, name)) of(name).binding(binding);
  for (const { form, name, local, specifier, flags } of facts.exports)
    of(form === 'star' ? STARS : name)
      .words('export', form, name, local, specifier)
      .number(flags);
  for (const { form, specifier, name, alias, scope, flags } of facts.imports)
    if (STAR_FORMS.has(form) || (form === 'namespace' && alias === ''))
      of(STARS).words('import', form, specifier, name).number(scope).number(flags);
  // A free name of the file may mean what any of its namespaces has.
  for (const name of namespacesIn(view)) of(STARS).words('namespace', name);
  for (const name of view.foreignContainers()) of(STARS).words('container', name);
  for (const { specifier } of facts.imports) of(LOADS).words(specifier);
  // What a module inside of the file imports is known under the module's name.
  for (const { form, specifier, name, alias, scope } of facts.imports)
    if (scope > 0 && moduleAround(view, scope) >= 0)
      of(view.ownerName(moduleAround(view, scope))).words('inside', form, specifier, name, alias);
  for (let index = 0; index < facts.symbols.length; index++) of(view.ownerName(index)).symbol(index);
  addSelf(names, view);
  return new Map([...names].map(([name, teller]) => [name, teller.value()]));
}

const STAR_FORMS: ReadonlySet<string> = new Set(['star', 'reexportStar']);

/** Names of namespaces that a file opens, each once: another block of one changes nothing. */
function namespacesIn(view: FileView): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < view.facts.symbols.length; index++) {
    const fact = view.symbol(index);
    if (fact?.kind === 'namespace') names.add(`${view.symbol(fact.container)?.name ?? fact.containerName}.${fact.name}`);
  }
  return names;
}

/** The module in whose body an import stands, or -1: nobody sees those of functions. */
function moduleAround(view: FileView, scope: Index): Index {
  const fact = view.scope(scope);
  return fact?.kind === 'module' ? fact.symbol : -1;
}

/**
 * What a file says of itself decides who sees any of its names: the package it belongs to, the condition under which it is built. Under
 * '' stands that it is there.
 */
function addSelf(names: Map<string, Teller>, view: FileView): void {
  const { facts } = view;
  const packages = facts.exports.filter(({ form, symbol, specifier }) => form === 'namespace' && symbol < 0 && specifier === '');
  const conditions = facts.decorators.filter(({ symbol }) => symbol < 0);
  if (packages.length === 0 && conditions.length === 0) return;
  if (!names.has('')) names.set('', new Teller(view));
  for (const teller of names.values()) {
    for (const { name } of packages) teller.words('package', name);
    for (const each of conditions) teller.words('condition', each.name, each.arguments);
  }
}

/** All names that an interface has, without what it says of them. */
export function namesOf(view: FileView): NameMask {
  let mask = maskOf(STARS);
  const add = (name: string): void => {
    mask = union(mask, maskOf(name));
  };
  for (const name of view.topNames()) add(name);
  for (const { name } of view.facts.exports) add(name);
  for (let index = 0; index < view.facts.symbols.length; index++) add(view.ownerName(index));
  return mask;
}

/** Names that one of two interfaces has and the other lacks or says differently, as a mask. */
export function changedNames(before: Interface, after: Interface): NameMask {
  let mask: NameMask = 0;
  for (const [name, value] of after) if (before.get(name) !== value) mask = union(mask, maskOf(name));
  for (const name of before.keys()) if (!after.has(name)) mask = union(mask, maskOf(name));
  return mask;
}

/** `extension (x: A) def f` and members of implicit classes: members of A wherever the extension is known. */
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Builtin, Entity, Meaning, Type } from '../../../server/src/linker/types/types.ts';
import { isTypeDefinition } from '../../../server/src/linker/types/types.ts';
import { EXTENSIONS } from '../extensions.ts';
import { SEQUENCES } from './library.ts';

export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind === 'unknown' || type.kind === 'module') return [];
  // What the file imports under the name, and as a whole.
  for (const each of [name, STARS]) linking.reader.note(view, each);
  const found = linking.reader.namespaceFiles(EXTENSIONS, name).flatMap((file) => membersIn(linking, file, name, { view, type }));
  const least = Math.min(...found.map(({ cost }) => cost));
  return found.flatMap(({ entity, cost }) => (cost === least ? [{ kind: 'symbol', entity } as const] : []));
}

interface Use {
  readonly view: FileView;
  readonly type: Type;
}

function membersIn(linking: Linking, file: FileView, name: string, use: Use): { readonly entity: Entity; readonly cost: number }[] {
  return linking.reader.exported(file, name).flatMap(({ form, specifier, symbol }) => {
    if (form !== 'shared' || specifier !== EXTENSIONS || symbol < 0) return [];
    linking.reader.noteOwner(file, symbol);
    if (!isKnown(use, file, symbol)) return [];
    const cost = distance(linking, extendedBy(linking, file, symbol), use.type);
    return cost === undefined ? [] : [{ entity: { view: file, symbol }, cost }];
  });
}

/** What an extension is for: its first list, or what the implicit class around is made of. */
function extendedBy(linking: Linking, view: FileView, symbol: number): Type {
  const own = view.parameters(symbol).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
  if (own !== undefined) return declaredType(linking, view, view.scopeOf(symbol), own.type);
  const holder = view.symbol(symbol)?.container ?? -1;
  return declaredType(linking, view, view.scopeOf(holder), view.parameters(holder)[0]?.type ?? '');
}

/**
 * Where it is written lies around the use, is imported there, or belongs to the type: the object beside it and the package they are in.
 */
function isKnown({ view, type }: Use, file: FileView, symbol: number): boolean {
  const member = file.parameters(symbol).some(({ flags }) => (flags & ParameterFlag.receiver) !== 0)
    ? symbol
    : (file.symbol(symbol)?.container ?? -1);
  const holder = file.symbol(member)?.container ?? -1;
  const path = pathOf(file, holder);
  const name = file.symbol(member)?.name ?? '';
  if (file.id === view.id && isPackage(file, holder)) return true;
  if (view.facts.symbols.some(({ kind }, index) => (kind === 'namespace' || file.id === view.id) && isAround(pathOf(view, index), path)))
    return true;
  if (path === '') return true;
  if (type.kind === 'instance' && isAround(pathOf(type.entity.view, type.entity.symbol), path)) return true;
  return view.facts.imports.some(({ form, specifier, name: imported }) => {
    if (form === 'star') return endsWith(path, specifier);
    return imported === name ? endsWith(path, specifier) : endsWith(path, `${specifier}.${imported}`);
  });
}

function isPackage(view: FileView, symbol: number): boolean {
  return symbol < 0 || view.symbol(symbol)?.kind === 'namespace';
}

/** Whether what has one path is, or lies in, what has the other. */
function isAround(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** Paths of imports may begin anywhere. */
function endsWith(path: string, specifier: string): boolean {
  return path === specifier || path.endsWith(`.${specifier}`) || specifier.endsWith(`.${path}`);
}

function pathOf(view: FileView, symbol: number): string {
  const names: string[] = [];
  for (let at = symbol; at >= 0; at = view.symbol(at)?.container ?? -1) names.unshift(view.symbol(at)?.name ?? '');
  return names.join('.');
}

const ANYTHING = 20;

/** How far a value is from what is extended; undefined where it is no such thing. */
function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  if (wanted.kind === 'parameter' || wanted.kind === 'unknown' || (wanted.kind === 'builtin' && wanted.name === 'Any')) return ANYTHING;
  if (wanted.kind === 'builtin' && given.kind === 'builtin') return betweenBuiltins(linking, wanted, given);
  if (wanted.kind === 'instance' && (given.kind === 'instance' || given.kind === 'definition'))
    return isTypeDefinition(given.entity) ? stepsUp(linking, given.entity, wanted.entity) : undefined;
  if (wanted.kind === 'external' && given.kind === 'external') return wanted.name === given.name ? 0 : undefined;
  return wanted.kind === 'function' && given.kind === 'function' ? 0 : undefined;
}

function betweenBuiltins(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  const isSame = wanted.name === given.name;
  if (!isSame && !(SEQUENCES.has(given.name) && GENERAL.has(wanted.name))) return undefined;
  const [one, other] = [wanted.args[0], given.args[0]];
  const isOpen = one === undefined || other === undefined || other.kind === 'unknown' || distance(linking, one, other) !== undefined;
  return isOpen ? (isSame ? 0 : 1) : undefined;
}

const GENERAL: ReadonlySet<string> = new Set(['Seq', 'Iterable', 'IterableOnce', 'Traversable']);

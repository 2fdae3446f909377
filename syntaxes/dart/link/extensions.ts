/** `extension E on T`: members of T wherever the extension's library is known. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Builtin, Entity, Meaning, Type } from '../../../server/src/linker/types/types.ts';
import { EXTENSIONS } from '../extensions.ts';
import { rootOf } from './libraries.ts';
import { visibleLibraries } from './modules.ts';

export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind !== 'instance' && type.kind !== 'builtin' && type.kind !== 'external') return [];
  const files = linking.reader.namespaceFiles(EXTENSIONS, name);
  if (files.length === 0) return [];
  const visible = visibleLibraries(linking, view);
  const found = files
    .filter((file) => visible.has(rootOf(linking.reader, file).id))
    .flatMap((file) => membersIn(linking, file, type, name));
  const best = Math.min(...found.map(({ distance }) => distance));
  return found.flatMap(({ entity, distance }) => (distance === best ? [{ kind: 'symbol', entity } as const] : []));
}

interface Added {
  readonly entity: Entity;
  /** How far the type is from what is extended. */
  readonly distance: number;
}

function membersIn(linking: Linking, file: FileView, type: Type, name: string): readonly Added[] {
  return linking.reader.exported(file, name).flatMap(({ form, specifier, symbol }): Added[] => {
    if (form !== 'shared' || specifier !== EXTENSIONS) return [];
    linking.reader.noteOwner(file, symbol);
    const extension = file.symbol(symbol)?.container ?? -1;
    const [extended] = file.heritage(extension);
    if (extended === undefined) return [];
    const written = extended.arguments === '' ? extended.name : `${extended.name}<${extended.arguments}>`;
    const on = declaredType(linking, file, file.scopeOf(extension), written);
    const distance = distanceTo(linking, type, on);
    return distance < 0 ? [] : [{ entity: { view: file, symbol }, distance }];
  });
}

const ABOVE: Readonly<Record<string, readonly string[]>> = {
  List: ['Iterable'],
  Set: ['Iterable'],
  Queue: ['Iterable'],
  int: ['num'],
  double: ['num'],
};
const ANYTHING = 100;

/** 0 for the type itself, more for what it builds on; -1 when it is no such type. */
function distanceTo(linking: Linking, type: Type, on: Type): number {
  if (on.kind === 'parameter' || (on.kind === 'builtin' && on.name === 'Object')) return ANYTHING;
  if (type.kind === 'builtin' && on.kind === 'builtin') return betweenBuiltins(linking, type, on);
  if (type.kind === 'external' && on.kind === 'external') return lastName(type.name) === lastName(on.name) && on.name !== '' ? 0 : -1;
  if (type.kind !== 'instance' || on.kind !== 'instance') return -1;
  return stepsUp(linking, type.entity, on.entity) ?? -1;
}

function betweenBuiltins(linking: Linking, type: Builtin, on: Builtin): number {
  if (type.name === on.name) return fits(linking, type.args[0], on.args[0]) ? 0 : -1;
  return (ABOVE[type.name] ?? []).includes(on.name) ? 1 : -1;
}

/** `extension on List<A>` is none of a List<B>. */
function fits(linking: Linking, actual: Type | undefined, wanted: Type | undefined): boolean {
  if (actual === undefined || wanted === undefined || actual.kind === 'unknown' || wanted.kind === 'unknown') return true;
  if (wanted.kind === 'parameter') return true;
  return distanceTo(linking, actual, wanted) >= 0;
}

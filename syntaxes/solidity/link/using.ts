/** What `using L for T` and `using {f} for T` add to values of a type (https://docs.soliditylang.org/en/latest/contracts.html#using-for). */
import { lastName } from '../../../server/src/base/dottedName.ts';
import type { DecoratorFact } from '../../../server/src/facts/fileFacts.ts';
import { meaningsOf, memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, entitiesAmong, type Meaning, partsOf, type Type } from '../../../server/src/linker/types/types.ts';
import { distance } from './distance.ts';
import { normal } from './types.ts';

/** All functions of a name that the file adds to a type, or the file that defines the type adds to it everywhere. */
export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  const own = nameOf(type);
  if (own === '') return [];
  const found = addedIn(linking, { view, own, name, isGlobal: false });
  if (type.kind === 'instance' && type.entity.view.id !== view.id) {
    linking.reader.noteOwner(type.entity.view, type.entity.symbol);
    found.push(...addedIn(linking, { view: type.entity.view, own, name, isGlobal: true }));
  }
  const fitting = found.filter((meaning) => entitiesAmong([meaning]).some((entity) => takesFirst(linking, entity, type)));
  return fitting.length > 0 || found.length !== 1 ? fitting : found;
}

interface Added {
  readonly view: FileView;
  /** The name of the type. */
  readonly own: string;
  readonly name: string;
  /** Whether only those count that are known wherever the type is. */
  readonly isGlobal: boolean;
}

function addedIn(linking: Linking, { view, own, name, isGlobal }: Added): Meaning[] {
  return view.facts.decorators.flatMap((each) => {
    const using = usingOf(each);
    if (using === undefined || (isGlobal && !using.isGlobal) || (using.type !== '*' && writtenName(using.type) !== own)) return [];
    return addedBy(linking, view, using.what, name);
  });
}

interface Using {
  readonly what: string;
  readonly type: string;
  readonly isGlobal: boolean;
}

function usingOf({ name, arguments: written }: DecoratorFact): Using | undefined {
  const place = name === 'using' ? written.search(/\sfor\s/) : -1;
  if (place < 0) return undefined;
  const target = written.slice(place + ' for '.length).trim();
  const type = target.replace(/\sglobal$/, '');
  return { what: written.slice(0, place).trim(), type: type.trim(), isGlobal: type !== target };
}

function addedBy(linking: Linking, view: FileView, what: string, name: string): readonly Meaning[] {
  if (!what.startsWith('{')) return membersOf(linking, view, `${what}.${name}`);
  const listed = what.replace(/[{}\s]/g, '').split(',');
  return listed.filter((each) => lastName(each) === name).flatMap((each) => membersOf(linking, view, each));
}

function membersOf(linking: Linking, view: FileView, path: string): readonly Meaning[] {
  const [first = '', ...rest] = path.split('.');
  let meanings = meaningsOf(linking, view, 0, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  return meanings;
}

function takesFirst(linking: Linking, { view, symbol }: Entity, type: Type): boolean {
  const [first] = view.parameters(symbol);
  return first !== undefined && distance(linking, declaredType(linking, view, view.scopeOf(symbol), first.type), type) !== undefined;
}

/** Functions of libraries and of files are called on what they take first; those of contracts on the contract. */
export function takesFront({ view, symbol }: Entity, receiver: Type): boolean {
  const fact = view.symbol(symbol);
  const isOfValue = partsOf(receiver).every(({ kind }) => kind === 'builtin' || kind === 'instance');
  if (fact === undefined || !isOfValue) return false;
  return fact.container < 0 ? fact.kind === 'function' : view.symbol(fact.container)?.signature.startsWith('library') === true;
}

function nameOf(type: Type): string {
  if (type.kind === 'builtin') return type.name;
  return type.kind === 'instance' ? (type.entity.view.symbol(type.entity.symbol)?.name ?? '') : '';
}

function writtenName(written: string): string {
  const text = written.replace(/\b(?:memory|storage|calldata|payable)\b/g, ' ').trim();
  if (text.endsWith(']')) return 'list';
  if (text.startsWith('mapping')) return 'mapping';
  return normal(lastName(text));
}

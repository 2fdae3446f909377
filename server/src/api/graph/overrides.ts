/** Types above and below a type, and members of theirs that replace each other. */
import { lastName } from '../../base/dottedName.ts';
import { oncePer } from '../../base/oncePer.ts';
import { type HeritageFact, type Index, REFERENCE_ROLES } from '../../facts/fileFacts.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import type { LinkTarget, LinkTier } from '../../linker/stored/fileLinks.ts';
import type { LinkedFile, LinkedFiles } from '../questions/linkedFiles.ts';
import { eachReader } from './callSites.ts';
import { type GraphView, includes, membersOf, sameTarget } from './graphView.ts';

export interface HeritageLink {
  /** The definition that says it. */
  readonly sub: LinkTarget;
  /** Several when it is ambiguous; none when it lies outside or is not known. */
  readonly supers: readonly LinkTarget[];
  readonly tier: LinkTier;
  readonly fact: HeritageFact;
}

/** What a type says it extends. */
export function supertypes({ files }: GraphView, type: LinkTarget): readonly HeritageLink[] {
  const file = files.file(type.file);
  const symbol = file?.symbolOf(type.key) ?? -1;
  if (file === undefined || symbol < 0) return [];
  return file.facts.heritage
    .filter((fact) => fact.symbol === symbol)
    .map((fact) => heritageLink(file, fact, heritageReference(file, fact)));
}

/** Types that say they extend a type. */
export function subtypes({ files }: GraphView, type: LinkTarget): readonly HeritageLink[] {
  const found: HeritageLink[] = [];
  for (const file of eachReader(files, [type])) {
    // Most files that mention a type extend nothing.
    if (file.facts.count('heritage') === 0) continue;
    for (const fact of file.facts.heritage) {
      const link = heritageLink(file, fact, heritageReference(file, fact));
      if (includes(link.supers, type)) found.push(link);
    }
  }
  return found;
}

/** Members of the types above that a member replaces. */
export function overriddenBy(view: GraphView, member: LinkTarget): readonly LinkTarget[] {
  return related(view, member, (type) => supertypes(view, type).flatMap(({ supers }) => supers));
}

/** Members of the types below that replace a member. */
export function overridersOf(view: GraphView, member: LinkTarget): readonly LinkTarget[] {
  const known = overridersIn(view.files);
  const key = `${member.file}#${member.key}`;
  const found = known.get(key) ?? related(view, member, (type) => subtypes(view, type).map(({ sub }) => sub));
  known.set(key, found);
  return found;
}

/** For as long as one question takes: a path asks for those of one member again and again. */
const overridersIn = oncePer((_: LinkedFiles) => new Map<string, readonly LinkTarget[]>());

/** Types beyond these are not looked at. */
const MOST_TYPES = 500;

function related(view: GraphView, member: LinkTarget, next: (type: LinkTarget) => readonly LinkTarget[]): readonly LinkTarget[] {
  const file = view.files.file(member.file);
  const symbol = file?.facts.symbols[file.symbolOf(member.key)];
  if (file === undefined || symbol === undefined || symbol.container < 0 || !MEMBER_KINDS.has(symbol.kind)) return [];
  const types: LinkTarget[] = [{ file: member.file, key: symbolKey(file.facts, symbol.container) }];
  const found: LinkTarget[] = [];
  // Grows while it is walked.
  for (let at = 0; at < types.length && types.length < MOST_TYPES; at++) {
    const type = types[at];
    if (type === undefined) break;
    for (const each of next(type)) {
      if (types.some((known) => sameTarget(known, each))) continue;
      types.push(each);
      found.push(...membersNamed(view, each, symbol.name));
    }
  }
  return found;
}

const MEMBER_KINDS: ReadonlySet<string> = new Set(['method', 'accessor', 'field', 'function']);

function membersNamed({ files }: GraphView, type: LinkTarget, name: string): readonly LinkTarget[] {
  const file = files.file(type.file);
  if (file === undefined) return [];
  return membersOf(file, file.symbolOf(type.key))
    .filter((index) => file.facts.symbols[index]?.name === name)
    .map((index) => ({ file: file.id, key: symbolKey(file.facts, index) }));
}

/** The reference whose link says what a type extends: the last name of what is written there. */
function heritageReference({ facts }: LinkedFile, { start, name }: HeritageFact): Index {
  const last = lastName(name);
  const { count, role, start: starts, name: names } = facts.columns('references');
  for (let index = 0; index < count; index++)
    if (role[index] === HERITAGE && (starts[index] ?? 0) >= start && facts.text(names[index] ?? -1) === last) return index;
  return -1;
}

const HERITAGE = REFERENCE_ROLES.indexOf('heritage');

function heritageLink(file: LinkedFile, fact: HeritageFact, reference: Index): HeritageLink {
  const link = file.referenceLink(reference);
  const bound = file.facts.bindings[file.reference(reference)?.binding ?? -1]?.symbol ?? -1;
  const own = { sub: { file: file.id, key: symbolKey(file.facts, fact.symbol) }, fact };
  if (link !== undefined) return { ...own, supers: [...link.targets, ...link.candidates], tier: link.tier };
  if (bound >= 0) return { ...own, supers: [{ file: file.id, key: symbolKey(file.facts, bound) }], tier: 'exact' };
  return { ...own, supers: [], tier: 'unresolved' };
}

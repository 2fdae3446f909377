/** Places in the code that lead to definitions, found through who reads whom. */
import type { Index, ReferenceFact } from '../../facts/fileFacts.ts';
import { CALL_ROLES } from '../../facts/kindSets.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget, ReferenceLink } from '../../linker/stored/fileLinks.ts';
import { targetIdOf } from '../../linker/stored/targetKey.ts';
import type { CallSite, EdgeTier } from '../codeGraph.ts';
import type { LinkedFile, LinkedFiles } from '../questions/linkedFiles.ts';
import { linkByBinding } from '../questions/records.ts';
import { includes, nameRange } from './graphView.ts';

export function isCall({ role }: Pick<ReferenceFact, 'role'>): boolean {
  return CALL_ROLES.has(role);
}

/** A reference with its link, in its file. */
export interface LinkedReference {
  readonly file: LinkedFile;
  readonly index: Index;
  readonly fact: ReferenceFact;
  readonly link: ReferenceLink;
}

/**
 * Ids of files whose links may lead to one of the definitions, in order, after one of them. Files that define them come along: while
 * they are not linked, their own bindings say who uses what.
 */
export function readersOf(
  { store }: LinkedFiles,
  targets: readonly LinkTarget[],
  page: { readonly after: number; readonly limit: number },
): readonly number[] {
  const ids = new Set<number>();
  for (const target of targets) {
    if (target.file > page.after) ids.add(target.file);
    for (const reader of store.readersOf(targetIdOf(target), page)) ids.add(reader);
  }
  return [...ids].sort((one, other) => one - other).slice(0, page.limit);
}

/** All files that do, a few at a time. */
export function* eachReader(files: LinkedFiles, targets: readonly LinkTarget[], after = 0): Iterable<LinkedFile> {
  const limit = 50;
  for (let last = after; ; ) {
    const ids = readersOf(files, targets, { after: last, limit });
    for (const id of ids) {
      const file = files.file(id);
      if (file !== undefined) yield file;
    }
    if (ids.length < limit) return;
    last = ids.at(-1) ?? last;
  }
}

/** References of a file whose link leads to one of the definitions, proven or not. */
export function* referencesTo(file: LinkedFile, targets: readonly LinkTarget[]): Iterable<LinkedReference> {
  if (!file.isLinked) {
    yield* boundReferences(file, targets);
    return;
  }
  for (const link of file.linksTo(targets)) {
    const fact = file.reference(link.reference);
    if (fact !== undefined) yield { file, index: link.reference, fact, link };
  }
}

function* boundReferences(file: LinkedFile, targets: readonly LinkTarget[]): Iterable<LinkedReference> {
  if (!targets.some((target) => target.file === file.id)) return;
  for (const [index, fact] of file.facts.references.entries()) {
    if ((file.facts.bindings[fact.binding]?.symbol ?? -1) < 0) continue;
    const link = linkByBinding(file, index, fact);
    if (link.targets.some((target) => includes(targets, target))) yield { file, index, fact, link };
  }
}

/** What a link says of one of the definitions that it leads to. */
export function tierOfTarget({ tier, targets }: ReferenceLink, target: LinkTarget): EdgeTier {
  if (!includes(targets, target)) return tier === 'ambiguous' ? 'ambiguous' : 'dispatch';
  return tier === 'exact' || tier === 'probable' ? tier : 'ambiguous';
}

/** Whether the value that a member is called on decides which one it is. What is called on `super` is called there and nowhere below. */
export function isDynamic({ file, fact, link }: LinkedReference): boolean {
  return link.kind === 'method' && file.facts.expressions[fact.receiver]?.operation !== 'super';
}

export function siteOf({ file, fact, link }: LinkedReference, tier: EdgeTier): CallSite {
  return {
    path: file.path,
    range: nameRange(file, fact.start, fact.name.length),
    kind: link.kind,
    tier,
    rule: link.rule,
    confidence: tier === 'dispatch' ? 0 : confidenceOf(file.language, link.rule, tier),
    arguments: fact.argumentCount,
    receiver: link.receiver,
  };
}

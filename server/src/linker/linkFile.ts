/** Links one file: every import, call, type and name of it, to definitions here and elsewhere. */
import { oncePer } from '../base/oncePer.ts';
import { type ExpressionOperation, type Index, NAMELESS, REFERENCE_ROLES } from '../facts/fileFacts.ts';
import { bareNameKey } from './bareNameKey.ts';
import { isVariable, throughAlias } from './calledValues.ts';
import { findBareName } from './findBareName.ts';
import { findBehindDot } from './findBehindDot.ts';
import { flowLink } from './flowLink.ts';
import { evaluate } from './inference/values.ts';
import { judge } from './judging.ts';
import { linkImports } from './linkImports.ts';
import { memberKey } from './memberKey.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import { type Found, isUse, type Reference } from './rules/reference.ts';
import type { FileLinks, ReferenceLink } from './stored/fileLinks.ts';
import type { Type } from './types/types.ts';
import { chainsOf, linkWord } from './wordCalls.ts';

export function linkFile(linking: Linking, view: FileView): FileLinks {
  return { imports: linkImports(linking, view), references: linkReferences(linking, view) };
}

function linkReferences(linking: Linking, view: FileView): ReferenceLink[] {
  const { facts } = view;
  const columns = facts.columns('references');
  const links: ReferenceLink[] = [];
  const bare: AlikeBare = new Map();
  const behindDot: AlikeBehindDot = oncePer(() => new Map());
  for (let index = 0; index < columns.count; index++) {
    if (isOwnMention(view, index)) continue;
    const reference: Reference = {
      index,
      role: REFERENCE_ROLES[columns.role[index] as number] ?? 'read',
      name: facts.text(columns.name[index] as number),
      scope: columns.scope[index] as number,
      binding: columns.binding[index] as number,
      receiver: columns.receiver[index] as number,
      argumentCount: columns.argumentCount[index] as number,
      flags: columns.flags[index] as number,
      start: columns.start[index] as number,
    };
    const link =
      reference.receiver >= 0 ? linkBehindDot(linking, view, reference, behindDot) : linkBareName(linking, view, reference, bare);
    if (link !== undefined) links.push(link);
  }
  return links;
}

/** What was found for bare names, by all that decides what they mean. */
type AlikeBare = Map<string, ReferenceLink | undefined>;

/** Of bare names that mean the same one is linked. */
function linkBareName(linking: Linking, view: FileView, reference: Reference, alike: AlikeBare): ReferenceLink | undefined {
  const key = bareNameKey(linking, view, reference);
  if (key === undefined) return linkReference(linking, view, reference);
  if (!alike.has(key)) alike.set(key, linkReference(linking, view, reference));
  return ofReference(alike.get(key), reference);
}

/** What was found for names behind a dot, by the type of what stands in front and how they are used. */
type AlikeBehindDot = (type: Type) => Map<string, Judged>;

/** Of names that are used alike on one type one is judged; what flows into each is its own. */
function linkBehindDot(linking: Linking, view: FileView, reference: Reference, alike: AlikeBehindDot): ReferenceLink | undefined {
  const key = memberKey(linking, view, reference);
  if (key === undefined) return linkReference(linking, view, reference);
  const { type, rule } = evaluate(linking, view, reference.receiver);
  const onType = alike(type);
  const use = `${rule} ${key}`;
  const judged = onType.get(use) ?? judgeReference(linking, view, reference);
  onType.set(use, judged);
  return withFlow(linking, view, reference, judged);
}

function ofReference(link: ReferenceLink | undefined, { index }: Reference): ReferenceLink | undefined {
  return link === undefined || link.reference === index ? link : { ...link, reference: index };
}

function linkReference(linking: Linking, view: FileView, reference: Reference): ReferenceLink | undefined {
  const chains = chainsOf(linking, view, reference);
  if (chains !== undefined) return linkWord(linking, view, reference, chains);
  return withFlow(linking, view, reference, judgeReference(linking, view, reference));
}

/** What types say of a reference. */
interface Judged {
  readonly link: ReferenceLink | undefined;
  /** Whether what flows into it may say more. */
  readonly asksFlow: boolean;
}

function judgeReference(linking: Linking, view: FileView, reference: Reference): Judged {
  const { meant, followsFlow } = linking.rulesOf(view);
  const found = reference.receiver >= 0 ? findBehindDot(linking, view, reference) : findBareName(linking, view, reference);
  const chosen = meant === undefined ? found : { ...found, meanings: meant(found.meanings, reference.role) };
  if (chosen.meanings.length > MOST_MEANINGS) {
    const none = { ...chosen, meanings: [], reason: `more than ${MOST_MEANINGS} definitions` };
    return { link: judge(linking, view, reference, none), asksFlow: false };
  }
  const aliased = throughAlias(linking, view, reference, chosen);
  const link = judge(linking, view, reference, aliased);
  if (link === undefined || followsFlow !== true) return { link, asksFlow: false };
  const asksFlow = isOpen(view, reference, link) || isVariableCalled(reference, aliased) || isDefaultCalled(view, reference);
  return { link, asksFlow };
}

/** More definitions of one name in one place nobody writes; a program may, and each of its calls would be held against each of them. */
const MOST_MEANINGS = 500;

/** What is judged, as the link of a reference of the kind. */
function withFlow(linking: Linking, view: FileView, reference: Reference, { link, asksFlow }: Judged): ReferenceLink | undefined {
  const own = ofReference(link, reference);
  return own !== undefined && asksFlow ? (flowLink(linking, view, reference, own) ?? own) : own;
}

/** Whether what flows into a call may say what types do not: they know elements of a kind, not the one under a key. */
function isOpen(view: FileView, { name, receiver }: Reference, { tier }: ReferenceLink): boolean {
  return tier === 'unresolved' || (name === NAMELESS && tier !== 'external' && HELD.has(view.expression(receiver)?.operation ?? 'other'));
}

/** What may be given something else later. */
const HELD: ReadonlySet<ExpressionOperation> = new Set(['index', 'member']);

/** Whether a call leads to a variable or field: what runs is what that holds. */
function isVariableCalled({ role }: Reference, { meanings }: Found): boolean {
  return (role === 'call' || role === 'new') && meanings.length > 0 && meanings.every(isVariable);
}

/** Whether a call is of a parameter with a default: it may be given something else. */
function isDefaultCalled(view: FileView, { receiver, binding }: Reference): boolean {
  const fact = receiver < 0 ? view.binding(binding) : undefined;
  return fact?.kind === 'parameter' && fact.type === '' && fact.initializer >= 0;
}

/** Whether a row of references merely mentions a name that the file itself defines: it needs no link, the facts say what it is bound to. */
function isOwnMention({ facts }: FileView, row: Index): boolean {
  const { role, receiver, binding } = facts.columns('references');
  const bound = binding[row] as number;
  if (bound < 0 || (receiver[row] as number) >= 0 || USES.has(role[row] as number)) return false;
  return (facts.columns('bindings').import[bound] as number) < 0;
}

const USES: ReadonlySet<number> = new Set(REFERENCE_ROLES.flatMap((role, place) => (isUse({ role }) ? [place] : [])));

/** Turns what was found for a reference into a link: to what, of which kind, and how sure that is. */
import { NAMELESS, ReferenceFlag } from '../facts/fileFacts.ts';
import { CALL_ROLES } from '../facts/kindSets.ts';
import { choose } from './choosing.ts';
import { tierOf } from './confidence.ts';
import { ofArity } from './inference/overloads.ts';
import type { FileView } from './reading/fileView.ts';
import type { Choice } from './rules/choosingCall.ts';
import type { Linking } from './rules/linking.ts';
import { type Found, isUse, type Reference } from './rules/reference.ts';
import type { LinkKind, LinkTarget, LinkTier, ReferenceLink } from './stored/fileLinks.ts';
import { describe } from './types/describeType.ts';
import { distinctEntities } from './types/entitySet.ts';
import { type Entity, entitiesAmong, isTypeDefinition, partsOf, type Type } from './types/types.ts';

/** Undefined for what would be most of all links and answers nothing. */
export function judge(linking: Linking, view: FileView, reference: Reference, found: Found): ReferenceLink | undefined {
  const all = distinctEntities(entitiesAmong(found.meanings));
  for (const each of all) linking.reader.noteOwner(each.view, each.symbol);
  const meant = linking.rulesOf(view).arityIsName === true && reference.role === 'call' ? ofArity(all, reference.argumentCount) : all;
  const choice = choose(linking, view, reference, { ...found, entities: meant });
  const base = {
    reference: reference.index,
    kind: kindOf(reference, found.receiver),
    candidates: NONE,
    receiver: found.receiver === undefined ? '' : describe(found.receiver),
  };
  if (choice === undefined)
    return linking.rulesOf(view).operatorsAreMethods === true && isOperator(reference)
      ? undefined
      : judgeOutside(linking, reference, found, base, meant.length > 0);
  const { chosen, rule } = choice;
  const tier = tierOfChosen(linking, view, choice, found);
  const kind = reference.role === 'call' ? kindOfCall(linking, chosen, base.kind) : base.kind;
  const targets = chosen.map(targetOf);
  return tier === 'ambiguous'
    ? { ...base, kind, tier, rule, targets: NONE, candidates: targets, detail: '' }
    : { ...base, kind, tier, rule, targets, detail: '' };
}

const NONE: readonly never[] = [];

/** Whether a name is made of signs alone. */
function isOperator({ name }: Reference): boolean {
  return name !== NAMELESS && !/[\p{L}\d_$]/u.test(name);
}

function tierOfChosen(linking: Linking, view: FileView, { chosen, rule }: Choice, { isOpen }: Found): LinkTier {
  const tier: LinkTier = isOpen === true ? 'ambiguous' : tierOf(rule, chosen.length);
  const isDoubted = tier === 'exact' && linking.rulesOf(view).doubtsBrokenFiles === true && view.facts.count('problems') > 0;
  return isDoubted ? 'probable' : tier;
}

/** What leads to no definition of the folder: to a module, to something outside, or nowhere that is known. */
function judgeOutside(
  linking: Linking,
  reference: Reference,
  found: Found,
  base: Pick<ReferenceLink, 'reference' | 'kind' | 'candidates' | 'receiver'>,
  isOfLanguage: boolean,
): ReferenceLink | undefined {
  const { rule } = found;
  const module = found.meanings.find((meaning) => meaning.kind === 'module');
  if (module?.kind === 'module' && module.module.file !== undefined) {
    const whole = { ...base, kind: 'module', rule, detail: '' } as const;
    const file = [{ file: module.module.file.id, key: '' }];
    // A call runs what the module gives, and nobody knows what that is.
    const isOfValue =
      CALL_ROLES.has(reference.role) && linking.rulesOf(module.module.file).modulesGiveValues?.(module.module.file) === true;
    if (isOfValue) return { ...whole, tier: 'ambiguous', targets: NONE, candidates: file };
    return { ...whole, tier: 'exact', targets: file };
  }
  // What is meant is none of the definitions that the folder has: one of the language.
  if (isOfLanguage && isUse(reference)) return { ...base, tier: 'external', rule, targets: NONE, detail: '' };
  const external = found.meanings.find((meaning) => meaning.kind === 'external');
  // What the language brings, and mentions of what is not known, would be most of all links and answer nothing.
  if (external?.kind === 'external' && external.module === '' && !isUse(reference)) return undefined;
  if (external?.kind === 'external') return { ...base, tier: 'external', rule, targets: NONE, detail: external.module };
  if (!isUse(reference)) return undefined;
  return { ...base, tier: 'unresolved', rule: 'none', targets: NONE, detail: found.reason };
}

function kindOf({ role, receiver, flags }: Reference, type: Type | undefined): LinkKind {
  if (role === 'new') return 'constructor';
  if (role === 'type' || role === 'heritage') return 'type';
  if (role !== 'call' && role !== 'decorator') return 'value';
  if ((flags & ReferenceFlag.jsx) !== 0) return 'direct';
  if (receiver < 0) return 'direct';
  return type === undefined || partsOf(type).every((part) => part.kind === 'module') ? 'direct' : 'method';
}

/** In some languages a call of a type is none. */
function kindOfCall(linking: Linking, [first]: readonly Entity[], kind: LinkKind): LinkKind {
  if (first === undefined) return kind;
  const { callOfType } = linking.rulesOf(first.view);
  return callOfType !== undefined && isTypeDefinition(first) ? callOfType : kind;
}

export function targetOf({ view, symbol }: Entity): LinkTarget {
  return { file: view.id, key: view.symbolKey(symbol) };
}

/** Why calls are believed to lead where they do, in words. */
import type { Calls } from '../api/neighbours.ts';
import { counted } from '../base/counted.ts';

/** `3 calls, probable: only one method named save() among imported types`. */
export function callReason(calls: Pick<Calls, 'tier' | 'tiers' | 'count' | 'rule' | 'candidates' | 'names'>): string {
  const { tier, tiers, count } = calls;
  const others = (['exact', 'probable', 'ambiguous', 'dispatch'] as const).flatMap((each) => {
    const some = tiers[each] ?? 0;
    return each === tier || some === 0 ? [] : [`${some} ${TIER_WORDS[each]}`];
  });
  const rest = others.length === 0 ? '' : ` (${others.join(', ')})`;
  return `${counted(count, 'call')}, ${TIER_WORDS[tier]}: ${why(calls)}${rest}`;
}

export const TIER_WORDS: Readonly<Record<Calls['tier'], string>> = {
  exact: 'exact',
  probable: 'probable',
  ambiguous: 'ambiguous',
  dispatch: 'possible',
  external: 'external',
};

function why({ tier, rule, candidates, names }: Pick<Calls, 'tier' | 'rule' | 'candidates' | 'names'>): string {
  const [name = ''] = names;
  switch (tier) {
    case 'external':
      return names.length <= NAMES ? names.join(', ') : `${names.slice(0, NAMES).join(', ')} and ${names.length - NAMES} more`;
    case 'ambiguous':
      return `one of ${counted(Math.max(candidates, 2), 'possible definition')} of ${name}()`;
    case 'dispatch':
      return `only if the value is of a subtype that has its own ${name}()`;
    default:
      return RULE_WORDS[rule]?.replace('%', name) ?? rule;
  }
}

/** Names of a package that are written out. */
const NAMES = 5;

/** By the rule that decided (linker/types.ts); `%` stands for what is called. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  local: '%() is defined in the same file',
  import: '%() is imported by name',
  package: '%() belongs to the same package',
  qualified: '%() is named through its module',
  self: '%() is a member of the same type',
  constructor: 'the value is made right there',
  annotation: 'the declared type of the value has %()',
  inherited: '%() is inherited',
  field: 'the type of the field has %()',
  initializer: 'the value that is assigned at the declaration has %()',
  element: 'the type of the elements has %()',
  return: 'the declared return type has %()',
  narrowing: 'the type that was tested for has %()',
  assigned: 'a value that is assigned elsewhere has %()',
  inferredReturn: 'what the called function seems to return has %()',
  argument: 'the type of the argument seems to have %()',
  interface: 'a type that fits the interface has %()',
  overload: 'one of the overloads of %()',
  flow: 'what is called there was passed along as a value: %()',
  unique: 'only one method named %() among imported types',
};

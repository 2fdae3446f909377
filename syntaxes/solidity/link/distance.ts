/**
 * What may be given for what without a word (https://docs.soliditylang.org/en/latest/types.html#conversions-between-elementary-types). A call
 * means the one of several functions that takes all it is given; how far away it is only tells apart what the types known do not.
 */
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';

const UNSURE = 20;

/** Undefined where the value cannot be given for the parameter. */
export function distance(linking: Linking, wanted: Type, given: Type): number | undefined {
  if (!isKnown(wanted) || !isKnown(given)) return UNSURE;
  if (wanted.kind === 'builtin' && given.kind === 'builtin') return betweenBuiltins(linking, wanted, given);
  if (wanted.kind !== 'instance' || given.kind !== 'instance') return undefined;
  if (sameEntity(wanted.entity, given.entity)) return 0;
  if (!isContract(wanted) || !isContract(given)) return undefined;
  return stepsUp(linking, given.entity, wanted.entity) ?? (hasForeignBase(linking, given.entity) === undefined ? undefined : UNSURE);
}

type Instance = Type & { readonly kind: 'instance' };

function isKnown(type: Type): boolean {
  return type.kind === 'instance' || (type.kind === 'builtin' && KNOWN.test(type.name));
}

const KNOWN = /^(?:u?int\d+|bytes\d*|address|bool|string|number|negative|list|mapping)$/;

function isContract({ entity }: Instance): boolean {
  const kind = entity.view.symbol(entity.symbol)?.kind;
  return kind === 'class' || kind === 'interface';
}

function betweenBuiltins(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  if (given.name === 'negative') return /^int\d+$/.test(wanted.name) ? 0 : undefined;
  if (given.name === 'number') return fromNumber(wanted.name);
  if (wanted.name === 'list' && given.name === 'list') return betweenParts(linking, wanted, given);
  if (wanted.name === 'mapping' && given.name === 'mapping') return betweenParts(linking, wanted, given);
  if (wanted.name === given.name) return 0;
  if (given.name === 'string') return fromText(wanted.name);
  const [kind, size] = sized(wanted.name);
  const [ownKind, ownSize] = sized(given.name);
  return kind === ownKind && size > 0 && ownSize > 0 && ownSize < size ? 1 : undefined;
}

/** What is written between quotes is of any type that can hold it; how long it is is not looked at. */
function fromText(wanted: string): number | undefined {
  if (wanted === 'bytes') return UNSURE / 2;
  return wanted.startsWith('bytes') ? UNSURE : undefined;
}

/** A number is of any type of numbers; in the right form it is an address or some bytes. */
function fromNumber(wanted: string): number | undefined {
  if (/^u?int\d+$/.test(wanted)) return 0;
  return wanted === 'address' || /^bytes\d+$/.test(wanted) ? UNSURE : undefined;
}

/** Elements and keys are the same, or not known. */
function betweenParts(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  const parts = wanted.args.map((part, place) => {
    const other = given.args[place];
    return other === undefined ? UNSURE : distance(linking, part, other);
  });
  if (parts.some((part) => part === undefined || part === 1)) return undefined;
  return Math.max(0, ...parts.map((part) => part ?? 0));
}

/** `uint8` is of the kind `uint` and has the size 8; what has no size has 0. */
function sized(name: string): readonly [kind: string, size: number] {
  const kind = name.replace(/\d+$/, '');
  return [kind, Number(name.slice(kind.length))];
}

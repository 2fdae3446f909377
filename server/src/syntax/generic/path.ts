/** Follows the ways that tables describe (genericTable.ts). */
import type { Extraction } from '../extract/extraction.ts';
import type { Path } from './genericTable.ts';

type Step = { readonly kind: 'field' | 'type' | 'below'; readonly name: string } | { readonly kind: 'place'; readonly place: number };

/** Gives the record at the end of a way, or -1. */
export type Follow = (extraction: Extraction, node: number) => number;

export function compilePath(path: Path): Follow {
  const ways = path.split('|').map((way) =>
    way
      .trim()
      .split(/\s+/)
      .filter((step) => step !== '')
      .map(stepOf),
  );
  return (extraction, node) => {
    for (const way of ways) {
      let at = node;
      for (const step of way) at = at < 0 ? -1 : take(extraction, at, step);
      if (at >= 0) return at;
    }
    return -1;
  };
}

/** The node types and fields that a path names, for tests. */
export function namesIn(path: Path): { readonly types: readonly string[]; readonly fields: readonly string[] } {
  const steps = path
    .split(/[\s|]+/)
    .filter((step) => step !== '')
    .map(stepOf);
  const names = (kinds: readonly string[]) =>
    steps.flatMap((step) => (step.kind !== 'place' && kinds.includes(step.kind) ? [step.name] : []));
  return { types: names(['type', 'below']), fields: names(['field']) };
}

function stepOf(text: string): Step {
  if (text.startsWith('.')) return { kind: 'field', name: text.slice(1) };
  if (text.startsWith('~')) return { kind: 'below', name: text.slice(1) };
  return text.startsWith('#') ? { kind: 'place', place: Number(text.slice(1)) } : { kind: 'type', name: text };
}

function take(extraction: Extraction, node: number, step: Step): number {
  switch (step.kind) {
    case 'field':
      return extraction.child(node, step.name);
    case 'type':
      return extraction.childOfType(node, step.name);
    case 'place':
      return childAt(extraction, node, step.place);
    case 'below':
      return firstBelow(extraction, node, step.name);
  }
}

function childAt(extraction: Extraction, node: number, place: number): number {
  const end = extraction.after(node);
  let left = place;
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    if (extraction.roleOf(child).role === 'comment' || extraction.isMissing(child)) continue;
    if (left-- === 0) return child;
  }
  return -1;
}

/** Looks no further than a few nodes: a name stands near. */
function firstBelow(extraction: Extraction, node: number, type: string): number {
  const end = Math.min(extraction.after(node), node + MOST_LOOKED_AT);
  for (let at = node + 1; at < end; at++) if (extraction.typeAt(at) === type) return at;
  return -1;
}

const MOST_LOOKED_AT = 64;

/** Follows the ways that tables describe (genericTable.ts). */
import type { Extraction } from '../extract/extraction.ts';
import type { Path } from './genericTable.ts';
import { type Step, waysOf } from './pathSteps.ts';

/** Gives the record at the end of a way, or -1. */
export type Follow = (extraction: Extraction, node: number) => number;

export function compilePath(path: Path): Follow {
  const ways = waysOf(path);
  return (extraction, node) => {
    for (const way of ways) {
      let at = node;
      for (const step of way) at = at < 0 ? -1 : step.times === 'any' ? takeAll(extraction, at, step) : take(extraction, at, step);
      if (at >= 0) return at;
    }
    return -1;
  };
}

/** Gives all records at the ends of the first way that leads somewhere. */
export function compilePaths(path: Path): (extraction: Extraction, node: number) => readonly number[] {
  const ways = waysOf(path);
  return (extraction, node) => {
    for (const way of ways) {
      let all: readonly number[] = [node];
      for (const step of way) all = all.flatMap((at) => takeEach(extraction, at, step));
      if (all.length > 0) return all;
    }
    return [];
  };
}

function take(extraction: Extraction, node: number, { kind, name, place }: Step): number {
  switch (kind) {
    case 'field':
      return extraction.child(node, name);
    case 'type':
      return extraction.childOfType(node, name);
    case 'itself':
      return extraction.typeAt(node) === name ? node : -1;
    case 'any':
      return extraction.firstChild(node);
    case 'place':
      return place < 0 ? lastChild(extraction, node) : childAt(extraction, node, place);
    case 'below':
      return firstBelow(extraction, node, name);
  }
}

function takeAll(extraction: Extraction, node: number, step: Step): number {
  let at = node;
  for (let next = take(extraction, at, step); next >= 0; next = take(extraction, at, step)) at = next;
  return at;
}

function takeEach(extraction: Extraction, node: number, step: Step): readonly number[] {
  if (step.times === 'any') return [takeAll(extraction, node, step)];
  if (step.times === 'each') return extraction.children(node).filter((child) => isStep(extraction, child, step));
  const next = take(extraction, node, step);
  return next < 0 ? [] : [next];
}

function isStep(extraction: Extraction, child: number, { kind, name }: Step): boolean {
  if (kind === 'any') return !extraction.isComment(child);
  return kind === 'field' ? extraction.fieldNameAt(child) === name : extraction.typeAt(child) === name;
}

function lastChild(extraction: Extraction, node: number): number {
  return extraction.codeChildren(node).at(-1) ?? -1;
}

function childAt(extraction: Extraction, node: number, place: number): number {
  const end = extraction.after(node);
  let left = place;
  for (let child = node + 1; child < end; child = extraction.after(child)) {
    if (extraction.isComment(child) || extraction.isMissing(child)) continue;
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

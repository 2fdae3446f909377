/** Sorts in steps: the library's sort does not pause, so short runs are sorted by it and then merged. */
import { SCATTERED_STEPS, type Stepwise } from './segment.ts';

type Compare<Value> = (left: Value, right: Value) => number;

/** Equal values stay in the order they come in. */
export function* sortStepwise<Value>(values: readonly Value[], compare: Compare<Value>): Stepwise<Value[]> {
  let runs: Value[][] = [];
  for (let at = 0; at < values.length; at += SCATTERED_STEPS) {
    runs.push(values.slice(at, at + SCATTERED_STEPS).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Value[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Value>(left: Value[], right: Value[], compare: Compare<Value>): Stepwise<Value[]> {
  if (right.length === 0) return left;
  const merged: Value[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.length && fromRight < right.length) {
    const [one, other] = [left[fromLeft] as Value, right[fromRight] as Value];
    const isLeft = compare(one, other) <= 0;
    merged.push(isLeft ? one : other);
    if (isLeft) fromLeft++;
    else fromRight++;
    if (merged.length % SCATTERED_STEPS === 0) yield;
  }
  return merged.concat(left.slice(fromLeft), right.slice(fromRight));
}

/** Tests that find out what a name holds, such as `x is A`: where that is known. What is a test, a pack says. */
import type { Extraction } from './extraction.ts';
import { narrowName } from './rebinding.ts';

export interface Finding {
  readonly name: number;
  /** As a type annotation would say it. */
  readonly type: string;
}

export interface Tests {
  /** What is known where a condition is true, or where it is false. */
  foundBy(file: Extraction, condition: number, holds: boolean): readonly Finding[];
  /** Whether a statement never runs on to what is behind it. */
  leaves(file: Extraction, node: number): boolean;
}

/** In both branches, and behind a statement whose only branch never goes on. */
export function narrowIf(file: Extraction, node: number, tests: Tests): void {
  const condition = file.child(node, 'condition');
  const consequence = file.child(node, 'consequence');
  narrowBranches(file, node, condition, tests);
  if (condition < 0 || consequence < 0 || file.child(node, 'alternative') >= 0 || !tests.leaves(file, consequence)) return;
  const range = { from: file.endAt(node), until: file.endAt(file.frames.parentNode) };
  for (const { name, type } of tests.foundBy(file, condition, false)) narrowName(file, name, { type, ...range });
}

/** In what stands in the fields `consequence` and `alternative`. */
export function narrowBranches(file: Extraction, node: number, condition: number, tests: Tests): void {
  narrowIn(file, { condition, holds: true, node: file.child(node, 'consequence') }, tests);
  narrowIn(file, { condition, holds: false, node: file.child(node, 'alternative') }, tests);
}

export function narrowLoop(file: Extraction, node: number, tests: Tests): void {
  narrowIn(file, { condition: file.child(node, 'condition'), holds: true, node: file.child(node, 'body') }, tests);
}

export interface Guarded {
  readonly condition: number;
  /** Whether the condition is true there. */
  readonly holds: boolean;
  readonly node: number;
}

export function narrowIn(file: Extraction, { condition, holds, node }: Guarded, { foundBy }: Tests): void {
  if (condition < 0 || node < 0) return;
  const range = { from: file.startAt(node), until: file.endAt(node) };
  for (const { name, type } of foundBy(file, condition, holds)) narrowName(file, name, { type, ...range });
}

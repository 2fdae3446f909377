/** Groups of a spec are classes and its examples methods, though both are written as blocks. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { SCOPE } from '../../server/src/syntax/scopes/tables.ts';
import { EVERYWHERE, IN_GROUPS, IN_SHARED_GROUPS } from './constants.ts';

/**
 * The scope that sees a variable of an object which is assigned here, outside of any class. What a hook or a method assigns is known in the
 * group around it, what an example assigns in that example; the file itself is a group.
 */
export function groupAround(file: Extraction): number {
  const { frames, scopes } = file;
  let { scope } = file;
  for (let depth = frames.depth; depth > 1 && scope > 0; depth--) {
    const node = frames.nodeAt(depth);
    if (file.startAt(node) !== scopes.read(scope, SCOPE.start)) continue;
    const around = scopes.parentOf(scope);
    if (METHODS.has(file.typeAt(node))) return around;
    const call = isBlock(file, node) ? frames.nodeAt(depth - 1) : -1;
    // Calls on something pass by: they are loops more often than anything else.
    if (file.isA(call, 'call') && file.child(call, 'receiver') < 0) {
      const method = file.textAt(file.child(call, 'method'));
      if (HOOKS.has(method)) return around;
      if (!OF_THE_LANGUAGE.has(method)) return scope;
    }
    scope = around;
  }
  return 0;
}

/**
 * Where a definition outside of classes is shared: a group's own is known in it. Blocks that are given something run with the object around:
 * what they define is for all.
 */
export function homeOfMethod(file: Extraction): string {
  const { frames } = file;
  let home = EVERYWHERE;
  for (let depth = frames.depth; depth > 1; depth--) {
    const node = frames.nodeAt(depth);
    if (!isBlock(file, node) || file.child(node, 'parameters') >= 0) continue;
    home = IN_GROUPS;
    const call = frames.nodeAt(depth - 1);
    if (file.isA(call, 'call') && SHARED.has(file.textAt(file.child(call, 'method')))) return IN_SHARED_GROUPS;
  }
  return home;
}

function isBlock(file: Extraction, node: number): boolean {
  return file.isA(node, 'block') || file.isA(node, 'do_block');
}

const METHODS: ReadonlySet<string> = new Set(['method', 'singleton_method']);

/** What runs for every example of a group (RSpec, Minitest, Test::Unit, Sinatra), or gives it a value. */
const HOOKS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'around',
  'prepend_before',
  'append_before',
  'append_after',
  'setup',
  'teardown',
  'let',
  'let!',
  'subject',
  'subject!',
]);

/** Groups that others run (RSpec). */
const SHARED: ReadonlySet<string> = new Set(['shared_examples', 'shared_examples_for', 'shared_context']);

/** Methods of every object that run their block at once. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['loop', 'catch', 'lambda', 'proc']);

/**
 * The stack of nodes the walk is inside of, one column per thing a node hands down to its children. Columns instead of objects:
 * a push is a handful of number writes, and 200,000 nested brackets are 200,000 entries, not stack frames.
 */
import type { Declaration } from './extractDeclaration.ts';

const FIRST_DEPTH = 256;

export class Frames {
  depth = 0;
  node = new Int32Array(FIRST_DEPTH);
  symbol = new Int32Array(FIRST_DEPTH);
  /** Record behind the node's subtree. */
  end = new Int32Array(FIRST_DEPTH);
  /** What children are that hang under no field with a use of its own. */
  use = new Int32Array(FIRST_DEPTH);
  scope = new Int32Array(FIRST_DEPTH);
  /** Innermost symbol: container of definitions below. */
  owner = new Int32Array(FIRST_DEPTH);
  /** Symbol that signatures below are members of, or -1. */
  members = new Int32Array(FIRST_DEPTH);
  /** Innermost symbol that can be a caller. */
  callable = new Int32Array(FIRST_DEPTH);
  /** Modifiers that a carrier hands to the definition inside. */
  modifiers = new Int32Array(FIRST_DEPTH);
  /** Where the outermost carrier starts, or -1. */
  carrierStart = new Int32Array(FIRST_DEPTH);
  /** Of the call whose callee is below. */
  argumentCount = new Int32Array(FIRST_DEPTH);
  /** Reference flags of the call whose callee is below. */
  flags = new Int32Array(FIRST_DEPTH);
  /** The expression that names below take their first value from, or -1. */
  initializer = new Int32Array(FIRST_DEPTH);
  /** What names below a `bind` declare. */
  readonly declaration: (Declaration | undefined)[] = [undefined];

  /** The outermost frame: the file. */
  start(count: number): void {
    this.depth = 0;
    this.node[0] = -1;
    this.symbol[0] = 0;
    this.end[0] = count;
    this.use[0] = 0;
    this.scope[0] = 0;
    this.owner[0] = -1;
    this.members[0] = -1;
    this.callable[0] = -1;
    this.modifiers[0] = 0;
    this.carrierStart[0] = -1;
    this.argumentCount[0] = -1;
    this.flags[0] = 0;
    this.initializer[0] = -1;
    this.declaration[0] = undefined;
  }

  push(node: number, symbol: number, end: number, use: number): void {
    const above = this.depth;
    const depth = above + 1;
    if (depth >= this.node.length) this.#grow();
    this.depth = depth;
    this.node[depth] = node;
    this.symbol[depth] = symbol;
    this.end[depth] = end;
    this.use[depth] = use;
    this.scope[depth] = this.scope[above] as number;
    this.owner[depth] = this.owner[above] as number;
    this.members[depth] = this.members[above] as number;
    this.callable[depth] = this.callable[above] as number;
    this.modifiers[depth] = 0;
    this.carrierStart[depth] = -1;
    this.argumentCount[depth] = this.argumentCount[above] as number;
    this.flags[depth] = this.flags[above] as number;
    this.initializer[depth] = this.initializer[above] as number;
    this.declaration[depth] = this.declaration[above];
  }

  #grow(): void {
    const columns = [
      'node',
      'symbol',
      'end',
      'use',
      'scope',
      'owner',
      'members',
      'callable',
      'modifiers',
      'carrierStart',
      'argumentCount',
      'flags',
      'initializer',
    ] as const;
    for (const column of columns) {
      const larger = new Int32Array(this[column].length * 2);
      larger.set(this[column]);
      this[column] = larger;
    }
  }
}

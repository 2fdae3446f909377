/** What a node is to its parent, and the words that all roles share. */
import type { Modifier } from '../../facts/fileFacts.ts';

export type ModifierName = keyof typeof Modifier;
/** The name of a field in the grammar. */
export type Field = string;

/** What a node is to its parent: decides what a name found there means. `pass` hands on what the parent itself is. */
export const USES = [
  'pass',
  'read',
  'write',
  'readWrite',
  'call',
  'new',
  'type',
  'decorator',
  'heritage',
  'export',
  'bind',
  'name',
  'skip',
] as const;
export type Use = (typeof USES)[number];

/**
 * Where a declared name becomes known: the scope it stands in, the nearest function, the nearest function or class body, its own scope,
 * or as a member of its class.
 */
export type Binds = 'block' | 'function' | 'body' | 'own' | 'member' | 'none';

export interface Parts {
  /** Overrides what the children under a field are. */
  readonly uses?: Readonly<Record<Field, Use>>;
  /** What children are that no part and no `uses` entry names; `read` when left out. */
  readonly children?: Use;
}

import type { RowKey } from '../../engine/ports.ts';

/** What a watcher saw, before rules and languages are applied. */
export type DiskEvent =
  /** Something of this key appeared, changed or went away; `entry` says what it is or was, where the watcher knows. */
  | { readonly kind: 'changed' | 'deleted'; readonly key: RowKey; readonly entry?: 'file' | 'folder' }
  /** A file outside the folder that decides what belongs to it: ignore files above it, those of the clone. */
  | { readonly kind: 'rules'; readonly path: string }
  /** Another branch was checked out, or something of that size. */
  | { readonly kind: 'head' }
  /** Events may have been lost. */
  | { readonly kind: 'lost'; readonly reason: string };

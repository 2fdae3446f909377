/** What turns a parsed text into facts. One per grammar, made from a language pack; pure. */
import type { FileFacts } from '../facts/fileFacts.ts';
import type { FlatTree } from './flatTree.ts';

export interface Extractor {
  /** Node types (named and anonymous) that must be in the flattened tree. */
  readonly keep: readonly string[] | 'named';
  extract(text: string, tree: FlatTree): FileFacts;
}

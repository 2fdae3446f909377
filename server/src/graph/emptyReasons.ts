/** Why there is nothing to see, in the words of the user interface. */
import type { EmptyReason } from '../../protocol/graph.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import { baseName } from './paths.ts';

export const NO_ROOT: EmptyReason = { code: 'no-symbol', text: 'Place the cursor in a function, or search.', places: [] };

/** Of a symbol or a file that a graph was asked for and that the index does not have. */
export async function missingRoot(index: CodeIndex, root: string): Promise<EmptyReason> {
  const key = keyOf(root);
  const path = key === '' ? root : root.slice(0, -key.length - 1);
  const { indexed, summary } = await index.explain(path);
  if (!indexed) return { code: 'not-indexed', text: `${summary}.`.replace(/\.\.$/, '.'), places: [] };
  const name = key.replace(/~.*$/, '');
  return { code: 'gone', text: name === '' ? `${baseName(path)} has no calls.` : `${name} is no longer in ${baseName(path)}.`, places: [] };
}

/** `Container.name~kind` of a symbol's id; '' of a path. Private names of JavaScript hold the same sign as well. */
function keyOf(id: string): string {
  const hash = id.indexOf('#');
  return hash <= 0 || !id.includes('~') ? '' : id.slice(hash + 1);
}

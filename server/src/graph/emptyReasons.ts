/** Why there is nothing to see, in the words of the user interface. */
import type { EmptyReason } from '../../protocol/graph.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import { withoutCalls } from '../api/questions/languageName.ts';
import { baseName } from '../base/paths.ts';

export const NO_ROOT: EmptyReason = { code: 'no-symbol', text: 'Place the cursor in a function, or search.', places: [] };

/** Of a symbol or a file that a graph was asked for and that the index does not have. */
export async function missingRoot(index: CodeIndex, root: string): Promise<EmptyReason> {
  const path = pathOf(root);
  const { indexed, summary } = await index.explain(path);
  if (!indexed) return { code: 'not-indexed', text: `${summary}.`.replace(/\.\.$/, '.'), places: [] };
  const name = keyOf(root).replace(/~.*$/, '');
  return { code: 'gone', text: name === '' ? `${baseName(path)} has no calls.` : `${name} is no longer in ${baseName(path)}.`, places: [] };
}

/** Of a symbol in a language without calls, which a search may lead to. */
export async function unsupportedRoot(index: CodeIndex, root: string): Promise<EmptyReason | undefined> {
  const path = pathOf(root);
  const { language } = await index.explain(path);
  const text = language === undefined ? undefined : withoutCalls(path, language);
  return text === undefined ? undefined : { code: 'unsupported', text, places: [] };
}

function pathOf(root: string): string {
  const key = keyOf(root);
  return key === '' ? root : root.slice(0, -key.length - 1);
}

/** `Container.name~kind` of a symbol's id; '' of a path. Private names of JavaScript hold the same sign as well. */
function keyOf(id: string): string {
  const hash = id.indexOf('#');
  return hash <= 0 || !id.includes('~') ? '' : id.slice(hash + 1);
}

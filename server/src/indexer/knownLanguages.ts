/** The language packs as the rest of the product needs them: which files they are for, how deep they go, how their logic is told apart. */
import { languageOf, languageOfFirstLine, packs } from '../../../syntaxes/index.ts';
import type { Languages } from '../workspace/classify.ts';

export type Tier = 'deep' | 'generic' | 'outline' | 'unsupported';

const TIERS: readonly Tier[] = ['unsupported', 'deep', 'generic', 'outline'];
const entries = packs.flatMap(({ data }) => data.languages.map((entry) => ({ ...entry, tier: TIERS[data.tier] ?? 'outline' })));

export const supportedLanguages: readonly string[] = entries.map(({ id }) => id);

/** How deep the facts of a language go. */
export function tierOf(language: string): Tier {
  return entries.find(({ id }) => id === language)?.tier ?? 'unsupported';
}

export const languages: Languages = {
  // A name without an extension says nothing; its first line may.
  ofPath: (path) => languageOf(path) ?? (hasExtension(path) ? undefined : 'shebang'),
  ofShebang: languageOfFirstLine,
  fingerprint: JSON.stringify(entries.map(({ id, extensions, fileNames, shebangs }) => [id, extensions, fileNames, shebangs])),
};

function hasExtension(path: string): boolean {
  return path.lastIndexOf('.') > path.lastIndexOf('/');
}

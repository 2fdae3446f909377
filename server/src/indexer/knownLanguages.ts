/** The language packs as the rest of the product needs them: which files they are for, how deep they go, how their logic is told apart. */
import { fileKinds, packs } from '../../../syntaxes/index.ts';
import { manifests } from '../../../syntaxes/manifests/pack.ts';
import { languageDetector } from '../syntax/detection/languageDetector.ts';
import { ANY_LANGUAGE, type Languages } from '../workspace/content/classify.ts';

export type Tier = 'deep' | 'generic' | 'outline' | 'unsupported';

const TIERS: readonly Tier[] = ['unsupported', 'deep', 'generic', 'outline'];
const entries = packs.flatMap(({ data, calls }) =>
  data.languages.map((entry) => ({ ...entry, tier: TIERS[data.tier] ?? 'outline', hasCalls: data.tier !== 3 && calls !== 'none' })),
);

export const supportedLanguages: readonly string[] = entries.map(({ id }) => id);

const manifestIds: ReadonlySet<string> = new Set(manifests.data.languages.map(({ id }) => id));

/** Whether files of a language are no programs and only tell what imports mean. Counts of languages leave them out. */
export function isManifest(language: string): boolean {
  return manifestIds.has(language);
}

/** How deep the facts of a language go. */
export function tierOf(language: string): Tier {
  return entries.find(({ id }) => id === language)?.tier ?? 'unsupported';
}

/** Whether the calls of a language are known: not of one that only has an outline, nor of one that calls nothing by a name. */
export function hasCalls(language: string): boolean {
  return entries.find(({ id }) => id === language)?.hasCalls ?? false;
}

/** What people call a language, `C#`; undefined of one that no pack is for, and of manifests. */
export function nameOfLanguage(language: string): string | undefined {
  return entries.find(({ id }) => id === language)?.name;
}

/** Which files are in which language. `associations` are people's own: globs to language ids. */
export function languagesWith(associations: Readonly<Record<string, string>>): Languages {
  return languageDetector({ kinds: fileKinds, anyLanguage: ANY_LANGUAGE, associations });
}

export const languages: Languages = languagesWith({});

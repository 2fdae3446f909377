/**
 * Which features Skein offers in which language (ux notes, section 1.2). `auto` gives way to a language's own server: two outlines of one
 * file help nobody. What the user says always wins.
 */
import type { LanguageFeatures } from '../../server/protocol/messages.ts';
import knownLanguageServers from './knownLanguageServers.json' with { type: 'json' };

/** Language ids that Skein understands; knownLanguageServers.json names each, and the extensions that serve it. */
export const languageIds: readonly string[] = Object.keys(knownLanguageServers);

export interface FeatureQuestions {
  /** The value of `skein.features` in a language, as the editor gives it. */
  readonly featuresIn: (languageId: string) => unknown;
  /** Whether an extension is installed and enabled. */
  readonly hasExtension: (extensionId: string) => boolean;
}

export function resolveFeatures({ featuresIn, hasExtension }: FeatureQuestions): Readonly<Record<string, LanguageFeatures>> {
  const resolved = Object.entries(knownLanguageServers).map(([language, servers]): readonly [string, LanguageFeatures] => {
    const wishes = featuresIn(language);
    const alone = !servers.some(hasExtension);
    return [
      language,
      {
        workspaceSymbols: isOn(wishOf(wishes, 'workspaceSymbols') ?? 'on', alone),
        documentSymbols: isOn(wishOf(wishes, 'documentSymbols') ?? 'auto', alone),
      },
    ];
  });
  return Object.fromEntries(resolved);
}

type Wish = 'auto' | 'on' | 'off';

function isOn(wish: Wish, alone: boolean): boolean {
  return wish === 'on' || (wish === 'auto' && alone);
}

function wishOf(wishes: unknown, feature: keyof LanguageFeatures): Wish | undefined {
  if (typeof wishes !== 'object' || wishes === null) return undefined;
  const wish: unknown = Reflect.get(wishes, feature);
  return wish === 'auto' || wish === 'on' || wish === 'off' ? wish : undefined;
}

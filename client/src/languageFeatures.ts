/**
 * Which features Skein offers in which language (ux notes, section 1.2). `auto` gives way to a language's own server: two outlines of one
 * file help nobody. What the user says always wins.
 */
import type { HierarchyOffer, LanguageFeatures } from '../../server/protocol/messages.ts';
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
        definition: isOn(wishOf(wishes, 'definition') ?? 'auto', alone),
        references: isOn(wishOf(wishes, 'references') ?? 'auto', alone),
        implementation: isOn(wishOf(wishes, 'implementation') ?? 'auto', alone),
        documentHighlight: isOn(wishOf(wishes, 'documentHighlight') ?? 'auto', alone),
        hover: isOn(wishOf(wishes, 'hover') ?? 'off', alone),
        callHierarchy: hierarchyOffer(wishOf(wishes, 'callHierarchy') ?? 'auto'),
        typeHierarchy: hierarchyOffer(wishOf(wishes, 'typeHierarchy') ?? 'auto'),
      },
    ];
  });
  return Object.fromEntries(resolved);
}

type Wish = 'auto' | 'on' | 'off';

function isOn(wish: Wish, alone: boolean): boolean {
  return wish === 'on' || (wish === 'auto' && alone);
}

/** The editor knows better than a list whether anybody else has a hierarchy: ours is registered so that any other one goes before it. */
function hierarchyOffer(wish: Wish): HierarchyOffer {
  return wish === 'auto' ? 'fallback' : wish;
}

function wishOf(wishes: unknown, feature: keyof LanguageFeatures): Wish | undefined {
  if (typeof wishes !== 'object' || wishes === null) return undefined;
  const wish: unknown = Reflect.get(wishes, feature);
  return wish === 'auto' || wish === 'on' || wish === 'off' ? wish : undefined;
}

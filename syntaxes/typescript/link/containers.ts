/** Names that frameworks give to the scripts of their components. */
import { topMeanings } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';

export function containerName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const given = NAMES[view.language];
  if (given === undefined) return [];
  if (given.has(name)) return [{ kind: 'external', module: '', name }];
  // Svelte: `$count` is what the store `count` holds.
  if (view.language !== 'svelte' || !name.startsWith('$') || name.length === 1) return [];
  return topMeanings(linking, view, name.slice(1));
}

const NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  vue: new Set(['defineProps', 'defineEmits', 'defineExpose', 'defineSlots', 'defineModel', 'defineOptions', 'withDefaults']),
  svelte: new Set(['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host']),
  astro: new Set(['Astro']),
};

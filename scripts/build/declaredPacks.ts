import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind, LanguageData, LanguageEntry } from '../../server/src/syntax/languagePack.ts';

/** What a pack's language.json says; those of manifests name neither a depth nor a grammar. */
export interface DeclaredPack extends Partial<Pick<LanguageData, 'tier'>>, Pick<LanguageData, 'pack'> {
  readonly languages: readonly (FileKind & Partial<Pick<LanguageEntry, 'grammar' | 'grammars'>>)[];
}

/** Of all packs, in the order of their names; none of their code is loaded. */
export function declaredPacks(root: string): readonly DeclaredPack[] {
  return globSync('syntaxes/*/language.json', { cwd: root })
    .sort()
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as DeclaredPack);
}

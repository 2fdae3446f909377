/** All packs together: what the parse workers need to know of each language. */
import { createExtractor } from './extract/createExtractor.ts';
import type { LanguageSyntax } from './extractor.ts';
import type { LanguagePack, ManifestPack } from './languagePack.ts';

/** One entry per language id; a pack with several grammars gives several. */
export function languageSyntaxes(packs: readonly LanguagePack[]): LanguageSyntax[] {
  return packs.flatMap((pack) =>
    pack.data.languages.map(({ id, grammar, grammars }) => ({
      id,
      grammar,
      createExtractor: (table) => createExtractor({ ...pack, scoping: { ...pack.scoping, ...pack.dialects?.[id] } }, table),
      ...(pack.masked === undefined ? {} : { masked: (text: string) => pack.masked?.(text, id) ?? text }),
      ...(grammars === undefined ? {} : { grammarFor: (text: string) => pack.grammarFor?.(text, id) }),
    })),
  );
}

export function manifestSyntaxes({ data, readers }: ManifestPack): LanguageSyntax[] {
  return data.languages.map(({ id }) => {
    const read = readers[id];
    if (read === undefined) throw new Error(`The pack "${data.pack}" has no reader for ${id}`);
    return { id, read };
  });
}

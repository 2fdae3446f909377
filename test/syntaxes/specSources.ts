import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../../syntaxes/index.ts';
import { readSpec } from './specFile.ts';

/** The sources of all cases of all packs. */
export function specSources(): { readonly language: string; readonly text: string }[] {
  return packs.flatMap(({ data }) => {
    const folder = join(import.meta.dirname, '../../syntaxes', data.pack, 'spec');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return files.flatMap((name) =>
      readSpec(readFileSync(join(folder, name), 'utf8')).map(({ language, source }) => ({ language, text: source })),
    );
  });
}

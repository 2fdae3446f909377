/**
 * The languages that package.json names to VS Code, because it does not know them. Which these are is chosen by hand, by their ids, as other
 * extensions have words for some; what is said of each follows from the packs.
 */
import { declaredPacks } from '../build/declaredPacks.ts';

/** A language as its pack declares it. */
export interface DeclaredLanguage {
  readonly id: string;
  readonly name: string;
  readonly isDeep: boolean;
  readonly extensions: readonly string[];
  readonly fileNames: readonly string[];
}

/** Deep languages that VS Code brings itself, by its own id. */
const BUILT_IN: ReadonlySet<string> = new Set(
  'c cpp csharp dart go html java javascript javascriptreact lua php python ruby rust shellscript swift typescript typescriptreact'.split(
    ' ',
  ),
);

export function declaredLanguages(root: string): readonly DeclaredLanguage[] {
  return declaredPacks(root).flatMap(({ tier, languages }) =>
    languages.map(({ id, name, extensions, fileNames = [] }) => ({ id, name, isDeep: tier === 1, extensions, fileNames })),
  );
}

/** The text of package.json with the languages as their packs are today, the deep ones all; throws when it names one that has no pack. */
export function withContributed(packageJson: string, declared: readonly DeclaredLanguage[]): string {
  const block = /^ {4}"languages": \[\n[\s\S]*?^ {4}\]/m;
  const [text] = block.exec(packageJson) ?? [];
  if (text === undefined) throw new Error('package.json has no place for languages');
  const named = [...text.matchAll(/"id": "(.+)"/g)].map(([, id = '']) => id);
  const deep = declared.filter(({ id, isDeep }) => isDeep && !BUILT_IN.has(id)).map(({ id }) => id);
  const ids = [...new Set([...named, ...deep])].filter((id) => !BUILT_IN.has(id));
  return packageJson.replace(block, () => `    "languages": [\n${ids.map((id) => rendered(id, declared)).join(',\n')}\n    ]`);
}

/** An extension that several languages claim is left out: what a file is in is for its text to say. */
function rendered(id: string, declared: readonly DeclaredLanguage[]): string {
  const language = declared.find((each) => each.id === id);
  if (language === undefined) throw new Error(`package.json names ${id}, which no pack has`);
  const extensions = language.extensions.filter((extension) => declared.filter((each) => each.extensions.includes(extension)).length === 1);
  const fields = [
    ['id', JSON.stringify(id)],
    ['aliases', list([language.name])],
    ['extensions', list(extensions)],
    ['filenames', list(language.fileNames)],
  ].filter(([, value]) => value !== '[]');
  return `      {\n${fields.map(([field, value]) => `        "${field}": ${value}`).join(',\n')}\n      }`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

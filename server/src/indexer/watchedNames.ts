import { fileKinds } from '../../../syntaxes/index.ts';

/** Files of git and of ours that decide what belongs to the index. */
const deciding = ['.gitignore', '.skeinignore', '.git/HEAD', '.git/info/exclude'] as const;

/**
 * Globs of the names of files whose changes can change the index, without the folders above them. Scripts without an extension are not
 * among them: to hear of those an editor would have to tell of every file.
 */
export function watchedNames(): readonly string[] {
  const extensions = fileKinds.flatMap((language) => language.extensions.map((extension) => `*${extension}`));
  const names = fileKinds.flatMap((language) => language.fileNames ?? []);
  return [...new Set([...extensions, ...names, ...deciding])].sort();
}

/** Globs of the file names whose changes can change the index: what has a language pack, and what decides which files belong to it. */
export const watchedNames: readonly string[] = [
  '*.ts',
  '*.mts',
  '*.cts',
  '*.tsx',
  '*.js',
  '*.mjs',
  '*.cjs',
  '*.jsx',
  '*.py',
  '*.pyi',
  '*.go',
  '.gitignore',
  '.skeinignore',
];

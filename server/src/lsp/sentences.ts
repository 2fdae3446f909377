/** Sentences of the lower floors that a person may see. The first that fits counts. A test holds them against what those floors say. */

export interface Sentence {
  /** As l10n bundles have it, with holes `{0}`. */
  readonly said: string;
  readonly pattern: RegExp;
}

export const sentences: readonly Sentence[] = [
  // Notices (ux notes, section 4.6).
  sentence('The index file is damaged and will be rebuilt.'),
  sentence('Another process is writing this index (PID {0}). Opened read-only.'),
  sentence('Another process is writing this index (PID {0}).'),
  sentence('Another process has taken over this index. Following it read-only.'),
  sentence('Another process has taken over this index.'),
  sentence('This index was made by a newer version of Skein (schema {0}, this version knows {1}). Update Skein to use it.'),
  sentence('This system is out of file watches; checking for changes every 2 minutes.'),
  sentence('Skein has no SQLite for {0} on Node {1}.'),
  sentence('The index could not be opened: {0}.'),
  sentence('The index file is damaged: {0}'),
  sentence('The index file is damaged ({0})'),
  sentence('The index folder cannot be made: {0}'),
  sentence('{0} is a database of another program; it was left alone.'),
  sentence('The index of {0} is closed'),
  sentence('This folder has no index yet.'),
  sentence('This index was opened read-only.'),
  sentence('There is no folder {0}'),
  sentence('Not linked: {0} ({1})'),
  // Why a file is, or is not, in the index.
  sentence('Not indexed yet'),
  sentence('Not indexed: {0}'),
  sentence('Indexed: {0}, {1}, {2}'),
  sentence('Indexed: {0}, {1}'),
  sentence('Showing the last good index: {0}'),
  sentence('it lies outside the workspace folder'),
  sentence('it is a folder'),
  sentence('it is too large ({0})'),
  sentence('it is not text ({0})'),
  sentence('it cannot be read ({0})'),
  sentence('there is no such file'),
  sentence('left out by built-in rules ({0})'),
  sentence('not named by the setting {0} ({1})'),
  sentence('left out by the setting {0} ({1})'),
  sentence('ignored by {0}'),
  sentence('{0} is in no supported language'),
  sentence('a NUL byte near the start'),
  sentence('{0} KB, the limit is {1} KB'),
  sentence('No answer within {0} ms'),
  sentence('Not parsed within {0} ms'),
  // What git could not tell, and what is said of a change.
  sentence('git cannot tell what has changed: {0}'),
  sentence('git is not installed, or not on the PATH'),
  sentence('not a git repository (or any of the parent directories): .git'),
  sentence('There is no branch or commit "{0}"'),
  sentence('no code of a language that is understood'),
  sentence('a link or a submodule'),
  sentence('too large, or not in this clone'),
  sentence('nobody in this folder imports or uses it'),
  sentence('exported, and used in its own file only'),
  sentence('only tests use it'),
  sentence('no reference to it'),
  sentence('a use of that name has no answer'),
  sentence('its type is exported'),
  sentence('the use that went may have meant another definition of that name'),
  // What the next look does with a file.
  sentence('There is no such file, and the index knows of none'),
  sentence('The file is gone: the next look removes it from the index'),
  sentence('Read, and not made anew: its content has not changed'),
  sentence('Skipped without being read: size, times and logic are those of the last look'),
  sentence('Skipped: something newer is stored'),
  sentence('Skipped: a newer look at it has come or is coming'),
  sentence('Skipped: it was left out before, and still is'),
  sentence('Skipped: nothing is there and nothing was'),
  sentence('Skipped for now: it failed, and is tried again later'),
  sentence('Skipped: it failed, and would fail again as it is'),
  sentence('Made anew by the next look: the index does not know it yet'),
  sentence('Made anew by the next look: its content has changed'),
  sentence('Made anew by the next look: the logic that reads its language has changed'),
  sentence('Made anew by the next look: everything is'),
  sentence('Made anew by the next look: the last attempt failed'),
  sentence('Left out: {0}'),
  sentence('It cannot be read now: {0}; what is known of it stays'),
  // Counts.
  sentence('1 symbol'),
  sentence('{0} symbols'),
  sentence('1 reference'),
  sentence('{0} references'),
  sentence('1 syntax problem'),
  sentence('{0} syntax problems'),
  sentence('1 problem'),
  sentence('{0} problems'),
];

function sentence(said: string): Sentence {
  const parts = said.split(/\{\d+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { said, pattern: new RegExp(`^${parts.join('([^]+?)')}$`) };
}

/** The language id of a whole file name by patterns in which `*` is any text: `Dockerfile.*`, `*.html.erb`. */
export type NamePatterns = (name: string) => string | undefined;

export function createNamePatterns(entries: readonly (readonly [pattern: string, id: string])[]): NamePatterns {
  const parts = entries.map(([pattern, id]) => {
    const star = pattern.indexOf('*');
    return { before: pattern.slice(0, star), after: pattern.slice(star + 1), id };
  });
  return (name) => {
    for (const { before, after, id } of parts) {
      // At least one character stands for the star: `Dockerfile.` and `.html.erb` are no such names.
      if (name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after)) return id;
    }
    return undefined;
  };
}

/** The interpreter that a `#!` line names, without its path: `python3.12`. */
export function interpreterOf(text: string): string | undefined {
  return text.startsWith('#!') ? /^#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+|\w+=\S*\s+)*)?(?:\S*\/)?([\w.+-]+)/.exec(text)?.[1] : undefined;
}

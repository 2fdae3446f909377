/** Modules of all files are one namespace, split by the first word of their names. */
export function namespaceOf(module: string): string {
  return `elixir:${module.split('.', 1)[0]}`;
}

/** First words of the names of modules. */
export const ROOTS = 'elixir-roots:';

/** The macro that `use` calls. */
export const USING = '__using__';

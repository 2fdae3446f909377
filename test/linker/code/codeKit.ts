/**
 * Code as data: a file is a list of declarations, a declaration a few small numbers. Changing one number is an edit of one attribute (a
 * base, a declared type, what a function returns, where an import leads), and whatever fails shrinks to a few small numbers.
 */

/** Which template of the language, and what is put in; each number counts modulo what there is to choose from. */
export type Declaration = readonly [template: number, a: number, b: number, c: number, d: number];

export interface Choices {
  readonly path: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export type Template = (choices: Choices) => string;

/** What files of a language are made of. */
export interface CodeKit {
  /** All that a file may be called; few, so that histories come back to them. */
  readonly paths: readonly string[];
  readonly folders: readonly string[];
  readonly templates: readonly Template[];
  /** Files that are no code, by the end of their paths: what is written there decides where modules lie. */
  readonly manifests?: Readonly<Record<string, Manifest>>;
  /** The file of these declarations. `noise` changes bodies and positions, and nothing that anybody could learn from outside. */
  file(path: string, declarations: readonly string[], noise: number): string;
}

export interface Manifest {
  readonly templates: readonly Template[];
  file(declarations: readonly string[], noise: number): string;
}

export function render(kit: CodeKit, path: string, declarations: readonly Declaration[], noise: number): string {
  const [, manifest] = Object.entries(kit.manifests ?? {}).find(([name]) => path.endsWith(name)) ?? [];
  const templates = manifest?.templates ?? kit.templates;
  const texts = declarations.map(([template, a, b, c, d]) => pick(templates, template)({ path, a, b, c, d }));
  return manifest?.file(texts, noise) ?? kit.file(path, texts, noise);
}

/** A manifest of lines, after which a comment of its language stands. */
export function linesOf(comment: string, templates: readonly Template[]): Manifest {
  return { templates, file: (declarations, noise) => [...declarations, `${comment} ${noise}`, ''].join('\n') };
}

/** One object of JSON: what is said twice is said as it was said last. */
export function jsonOf(templates: readonly Template[]): Manifest {
  return {
    templates,
    file: (declarations, noise) => {
      const said: Record<string, unknown> = Object.assign({}, ...declarations.map((each): unknown => JSON.parse(each)));
      return `${JSON.stringify(said, undefined, 2)}${'\n'.repeat(noise % 3)}`;
    },
  };
}

export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}

/** Files of C and its kin: what is included, then a function that nobody can learn of, then the rest. */
export function includesFirst(
  declarations: readonly string[],
  noise: number,
  [open, line, close]: readonly [open: string, line: (at: number) => string, close: string],
): string {
  const isInclude = (text: string) => text.startsWith('#include');
  return [
    '\n'.repeat(noise % 2),
    ...declarations.filter(isInclude),
    open,
    ...Array.from({ length: noise % 3 }, (_, at) => line(at)),
    close,
    ...declarations.filter((text) => !isInclude(text)),
    `// ${noise}`,
    '',
  ].join('\n');
}

export function nameOf(index: number): string {
  return pick(NAMES, index);
}

/** Of types and of values: a name that means another kind of thing today is an edit too. */
const NAMES = ['A', 'B', 'F', 'G', 'V'] as const;
/** One or two names each, so that many lead somewhere. */
export const TYPES = ['A', 'B'] as const;
export const MEMBERS = ['m', 'n'] as const;

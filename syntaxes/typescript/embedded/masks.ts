/** What the parser is given of a file with script parts: the scripts where they stand, and white space everywhere else. */
import { type Script, scriptsIn } from './scripts.ts';

const CONTAINERS: ReadonlySet<string> = new Set(['vue', 'svelte', 'astro', 'html']);

export function isContainer(language: string): boolean {
  return CONTAINERS.has(language);
}

export function masked(text: string, language: string): string {
  if (!isContainer(language)) return text;
  const scripts = scriptsIn(text, language);
  let given = '';
  let at = 0;
  for (const script of scripts) {
    // The tags around a script that has names of its own become the brackets of a block.
    const isBlock = script.isApart && scripts.length > 1 && script.end < text.length;
    given += blank(text, at, script.start - (isBlock ? 1 : 0)) + (isBlock ? '{' : '') + text.slice(script.start, script.end);
    if (isBlock) given += '}';
    at = script.end + (isBlock ? 1 : 0);
  }
  return given + blank(text, at, text.length);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\n\r]/g, ' ');
}

/** The grammar that reads all of a file's scripts: TypeScript's as soon as one is written in it. */
export function grammarFor(text: string, language: string): Script['grammar'] {
  const grammars = new Set(scriptsIn(text, language).map(({ grammar }) => grammar));
  return grammars.has('tsx') ? 'tsx' : grammars.has('typescript') ? 'typescript' : 'javascript';
}

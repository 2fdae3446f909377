/** The script parts of files that hold other things as well: Vue and Svelte components, Astro pages, HTML. */

export interface Script {
  /** UTF-16 units from the start of the file: what is between the tags. */
  readonly start: number;
  readonly end: number;
  readonly grammar: 'typescript' | 'tsx' | 'javascript';
  /** Whether its names are its own: a module of a page, a script that a page sends to the browser. Others of a file share theirs. */
  readonly isApart: boolean;
}

/** In source order. Parts that are written in something else, or lie in another file, are left out. */
export function scriptsIn(text: string, language: string): readonly Script[] {
  const front = language === 'astro' ? frontmatter(text) : undefined;
  const scripts: Script[] = front === undefined ? [] : [front];
  OPENING.lastIndex = front?.end ?? 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', match.index);
      if (end < 0) break;
      OPENING.lastIndex = end;
      continue;
    }
    if (/^<template/i.test(match[0])) {
      // What a component's template holds is no part of its script.
      if (language === 'vue') OPENING.lastIndex = endOfTemplate(text, match.index);
      continue;
    }
    const start = match.index + match[0].length;
    if (match[0].endsWith('/>')) continue;
    CLOSING.lastIndex = start;
    const end = CLOSING.exec(text)?.index ?? text.length;
    OPENING.lastIndex = end;
    const script = scriptOf(match[1] ?? '', language);
    if (script !== undefined) scripts.push({ start, end, ...script });
  }
  return scripts;
}

const OPENING = /<!--|<template(?=[\s>])|<script((?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?)>/gi;
const CLOSING = /<\/script\s*>/gi;

/** Templates hold templates. */
function endOfTemplate(text: string, start: number): number {
  const tags = /<(\/?)template(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    if (tag[1] === '/') depth--;
    else if (!tag[0].endsWith('/>')) depth++;
    if (depth <= 0) return tags.lastIndex;
  }
  return text.length;
}

/** What is between the first two lines of dashes. */
function frontmatter(text: string): Script | undefined {
  const opening = /^\s*---[^\S\n]*\r?\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /^---[^\S\n]*\r?$/m.exec(text.slice(start));
  return { start, end: closing === null ? text.length : start + closing.index, grammar: 'typescript', isApart: false };
}

/** By the attributes of the tag. */
function scriptOf(attributes: string, language: string): Pick<Script, 'grammar' | 'isApart'> | undefined {
  if (attribute(attributes, 'src') !== undefined) return undefined;
  const type = attribute(attributes, 'type') ?? '';
  if (!/^(?:|module|(?:text|application)\/(?:javascript|ecmascript|babel|jsx|typescript)|tsx?|typescript)$/i.test(type)) return undefined;
  const lang = attribute(attributes, 'lang') ?? (/tsx?$|typescript$/i.exec(type)?.[0].toLowerCase() || (language === 'astro' ? 'ts' : ''));
  const grammar = GRAMMARS[lang];
  if (grammar === undefined) return undefined;
  return { grammar, isApart: language === 'astro' || (language === 'html' && type.toLowerCase() === 'module') };
}

const GRAMMARS: Readonly<Record<string, Script['grammar']>> = {
  '': 'javascript',
  js: 'javascript',
  jsx: 'javascript',
  javascript: 'javascript',
  babel: 'javascript',
  ts: 'typescript',
  typescript: 'typescript',
  tsx: 'tsx',
};

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|$|/)`, 'i').exec(attributes);
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3] ?? '');
}

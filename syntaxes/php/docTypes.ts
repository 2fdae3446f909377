/** Types in documentation: `@param Foo[] $x`, `@return static`, `@var ?Foo`, `@template T` (https://docs.phpdoc.org/guide/references/phpdoc/). */
import type { DocTypes } from '../../server/src/syntax/extract/docTypeText.ts';

export function readDocTypes(raw: string): DocTypes | undefined {
  if (!raw.includes('@')) return undefined;
  const found: Found = { parameters: new Map(), templates: [], bounds: new Map(), returns: '', type: '' };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(raw); match !== null; match = TAG.exec(raw)) {
    const rest = raw.slice(match.index + match[0].length, match.index + match[0].length + 500);
    takeTag(found, match[2] ?? '', rest, match[1] !== undefined);
  }
  const { parameters, templates, bounds, returns, type } = found;
  if (parameters.size === 0 && templates.length === 0 && returns === '' && type === '') return undefined;
  return { parameters, returns, type, self: '', base: '', templates, bounds };
}

const TAG = /@(phpstan-|psalm-)?(param|return|var|template)\b/g;

interface Found {
  readonly parameters: Map<string, string>;
  readonly templates: string[];
  readonly bounds: Map<string, string>;
  returns: string;
  type: string;
}

/** A tag of a tool says more than the plain one. */
function takeTag(found: Found, tag: string, rest: string, isPrecise: boolean): void {
  if (tag === 'template') {
    const [whole, name] = /^(?:-covariant|-contravariant)?\s*(\w+)/.exec(rest) ?? [];
    if (whole === undefined || name === undefined || found.templates.includes(name)) return;
    found.templates.push(name);
    const bound = /^[ \t]+(?:of|as)(?=[ \t])/.exec(rest.slice(whole.length))?.[0];
    if (bound !== undefined) found.bounds.set(name, typeAt(rest.slice(whole.length + bound.length)).type);
    return;
  }
  const written = typeAt(rest);
  if (tag === 'return' && (isPrecise || found.returns === '')) found.returns = written.type;
  if (tag === 'var' && found.type === '') found.type = written.type;
  if (tag !== 'param') return;
  const name = /^\s*&?(?:\.\.\.)?(\$\w+)/.exec(rest.slice(written.end))?.[1];
  if (name !== undefined && (isPrecise || !found.parameters.has(name))) found.parameters.set(name, written.type);
}

/** A type up to the first blank outside of brackets. */
export function typeAt(text: string): { readonly type: string; readonly end: number } {
  let depth = 0;
  let at = 0;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const start = at;
  for (; at < text.length; at++) {
    const letter = text[at] ?? '';
    if ('<({['.includes(letter)) depth++;
    else if ('>)}]'.includes(letter)) depth--;
    else if (/\s/.test(letter) && depth <= 0 && !/^\s*[|&]/.test(text.slice(at)) && !/[|&:]\s*$/.test(text.slice(start, at))) break;
    if (letter === '\n' && /^\n\s*\*\s*(?:@|\/)/.test(text.slice(at))) break;
  }
  const type = text
    .slice(start, at)
    .replace(/\s*\n\s*\*?\s*/g, ' ')
    .trim();
  return { type: type.startsWith('$') && type !== '$this' ? '' : type, end: type.startsWith('$') && type !== '$this' ? start : at };
}

/** Types in documentation: `@param Foo[] $x`, `@return static`, `@var ?Foo`, `@template T` (https://docs.phpdoc.org/guide/references/phpdoc/). */
import type { DocTypes } from '../../server/src/syntax/extract/docTypeText.ts';

export function readDocTypes(raw: string): DocTypes | undefined {
  if (!raw.includes('@')) return undefined;
  const parameters = new Map<string, string>();
  const templates: string[] = [];
  let returns = '';
  let type = '';
  TAG.lastIndex = 0;
  for (let match = TAG.exec(raw); match !== null; match = TAG.exec(raw)) {
    const tag = match[2] ?? '';
    const rest = raw.slice(match.index + match[0].length, match.index + match[0].length + 500);
    const isPrecise = match[1] !== undefined;
    if (tag === 'template') {
      const name = /^(?:-covariant|-contravariant)?\s*(\w+)/.exec(rest)?.[1];
      if (name !== undefined && !templates.includes(name)) templates.push(name);
      continue;
    }
    const written = typeAt(rest);
    const name = /^\s*&?(?:\.\.\.)?(\$\w+)/.exec(rest.slice(written.end))?.[1];
    if (tag === 'param' && name !== undefined && (isPrecise || !parameters.has(name))) parameters.set(name, written.type);
    else if (tag === 'return' && (isPrecise || returns === '')) returns = written.type;
    else if (tag === 'var' && type === '') type = written.type;
  }
  if (parameters.size === 0 && templates.length === 0 && returns === '' && type === '') return undefined;
  return { parameters, returns, type, self: '', base: '', templates };
}

const TAG = /@(phpstan-|psalm-)?(param|return|var|template)\b/g;

/** A type up to the first blank outside of brackets. */
function typeAt(text: string): { readonly type: string; readonly end: number } {
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

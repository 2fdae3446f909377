/**
 * The grammar is of 2021 and reads none of what is left out here: names for modules and lists of their members, flags behind a value, keys of
 * maps, combinators at the beginning of a nested selector, arguments that are many, groups of properties, mixins of
 * modules, names of arguments of functions.
 */
export function masked(text: string): string {
  return text
    .replace(/(@(?:use|forward|import)\s+)([^;{}]+)/g, (_, word: string, rest: string) => word + plainModule(rest))
    .replace(/(?<!@(?:mixin|function|include)\b[^;{}]*)(?<=[(,]\s*)\$[\w-]+:(?=[^;{}]*\))/g, blank)
    .replace(/(?<=@(?:if|else if|while)\s+)not(?=\s)/g, '   ')
    .replace(/!(?:default|global)\b/g, blank)
    .replace(/(?<=^[ \t]*)[>+~](?=[ \t]*[\w.#&*:[%])/gm, ' ')
    .replace(/(?<=^[ \t]*)[\w-]([\w-]+):(?=[ \t]*\{)/gm, '@$1 ')
    .replace(/,(?=\s*\))/g, ' ')
    .replace(/(?<=@include\s+[\w-]+)\./g, '-')
    .replace(/(?<=@extend\s+)%/g, '.')
    .replace(/(?<=\$[\w-]+)\.\.\./g, '   ')
    .replace(/(?<=[(,]\s*(?:'[^'\n]*'|"[^"\n]*"|[\w-]+))[ \t]*:(?=[ \t\w'"#(-])(?![^;{}]*\{)/g, (colon) => `${colon.slice(0, -1)},`);
}

/** The first module; what it is called and what of it is meant is for nobody here to say. */
function plainModule(rest: string): string {
  const [first = ''] = /^(?:"[^"\n]*"|'[^'\n]*'|url\([^)\n]*\))/.exec(rest) ?? [];
  return first === '' ? rest : first + blank(rest.slice(first.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

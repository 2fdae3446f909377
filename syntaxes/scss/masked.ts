import { blank } from '../../server/src/syntax/blank.ts';

/**
 * The grammar is of 2021 and reads none of what is left out here: names for modules and lists of their members, flags behind a value, keys of
 * maps, combinators at the beginning of a nested selector, arguments that are many, groups of properties, mixins of modules, names of
 * arguments of functions.
 */
export function masked(text: string): string {
  return text
    .replace(/#\{[^{}\r\n]{0,500}\}/g, (part) => 'x'.repeat(part.length))
    .replace(LONG_VALUE, (value) => `0${blank(value).slice(1)}`)
    .replace(/\(\s{0,9}\)(?<=@(?:include|mixin|function)\s{1,9}[\w.-]{1,99}\(\s{0,9}\))/g, blank)
    .replace(/:(?<=[\w-]["'][ \t]{0,9}:)(?=[ \t\w'"#($-])/g, ',')
    .replace(/\b(?:and|or)(?=[\s(])(?<=@(?:if|else if|while|return)\b[^;{}]{0,300})/g, (word) => (word === 'or' ? '+ ' : ' + '))
    .replace(/(@(?:use|forward|import)\s{1,9})([^;{}]+)/g, (_, word: string, rest: string) => word + plainModule(rest))
    .replace(/\$[\w-]{1,99}:(?<=[(,]\s{0,99}\$[\w-]{1,99}:)(?<!@(?:mixin|function|include)\b[^;{}]{0,900})(?=[^;{}]{0,900}\))/g, blank)
    .replace(/\bnot(?=\s)(?<=@(?:if|else if|while)\s{1,9}not)/g, '   ')
    .replace(/!(?:default|global)\b/g, blank)
    .replace(/[>+~](?<=^[ \t]{0,99}[>+~])(?=[ \t]{0,9}[\w.#&*:[%])/gm, ' ')
    .replace(/^([ \t]{0,99})[\w-]([\w-]{1,99}):(?=[ \t]{0,9}\{)/gm, '$1@$2 ')
    .replace(/,(?=\s{0,99}\))/g, ' ')
    .replace(/\.(?<=@include\s{1,9}[\w-]{1,99}\.)/g, '-')
    .replace(/%(?<=@extend\s{1,9}%)/g, '.')
    .replace(/\.\.\.(?<=\$[\w-]{1,99}\.\.\.)/g, '   ')
    .replace(/:(?<=[(,]\s{0,99}(?:'[^'\n]{0,99}'|"[^"\n]{0,99}"|[\w-]{1,99})[ \t]{0,9}:)(?=[ \t\w'"#(-])(?![^;{}]{0,900}\{)/g, ',');
}

/** The value of a variable that takes several lines: a map. Comments in it may hold anything. */
const LONG_VALUE =
  /(?<=^[ \t]{0,99}\$[\w-]{1,99}[ \t]{0,9}:)(?:[^;{}/(\r\n]|\/(?!\/)){0,200}\([^;{}\r\n]{0,200}\r?\n(?:[^;{}/]|\/\/[^\r\n]{0,500}|\/(?!\/)){0,30000}(?=;)/gm;

/** The first module; what it is called and what of it is meant is for nobody here to say. */
function plainModule(rest: string): string {
  const [first = ''] = /^(?:"[^"\n]*"|'[^'\n]*'|url\([^)\n]*\))/.exec(rest) ?? [];
  return first === '' ? rest : first + blank(rest.slice(first.length));
}

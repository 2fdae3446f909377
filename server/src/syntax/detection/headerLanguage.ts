/**
 * Which of C, C++ and Objective-C a `.h` is, by its own text. Its neighbours have no say: a header that reads the same in all three is
 * understood as C whoever includes it, and what it is must not change because a file beside it does.
 */
import { codeOf } from './headerCode.ts';

export type HeaderLanguage = 'c' | 'cpp' | 'objective-c';

export function headerLanguage(head: string): HeaderLanguage {
  // Most C headers hold no such word at all, not even in a comment.
  if (!MAY_BE_NO_C.test(head)) return 'c';
  const code = codeOf(head);
  if (OBJECTIVE_C.test(code)) return 'objective-c';
  return CPP.some((sign) => sign.test(code)) || hasMethods(code) ? 'cpp' : 'c';
}

const MAY_BE_NO_C =
  /@|::|\bNS_[A-Z]|&|~\w|\b(?:class|template|namespace|using|constexpr|public|private|protected|virtual|operator|typename|static_cast|explicit|friend|noexcept|extern|struct)\b|#\s*(?:import|include\s*<\w+>)/;

const OBJECTIVE_C =
  /^[ \t]*(?:@(?:interface|protocol|class|end|property|import)\b|#[ \t]*import\b)|\bNS_(?:ASSUME_NONNULL_BEGIN|ENUM|OPTIONS)\b/m;

/** What no C compiler reads. `class`, `template`, `new`, `this` and the like are good names in C, so each stands where no C name can. */
const CPP: readonly RegExp[] = [
  /^[ \t]*(?:export[ \t]+)?template[ \t]*</m,
  /^[ \t]*(?:inline[ \t]+)?namespace(?:[ \t]+[\w:]+)?\s*\{/m,
  /^[ \t]*using[ \t]+(?:namespace[ \t]+)?[\w:]+[ \t]*[;=]/m,
  /^[ \t]*(?:friend[ \t]+)?class[ \t]+(?:[\w()]+[ \t]+)*\w+(?:[ \t]+final)?\s*(?:;|\{|:[^:])/m,
  /^[ \t]*(?:public|private|protected)(?:[ \t]+\w+)?[ \t]*:/m,
  /\b(?:struct|class)[ \t]+(?:\w+[ \t]+)?\w+[ \t]*:[ \t]*(?:public|private|protected|virtual|\w+[ \t\r\n]*\{)/,
  /\benum[ \t]+(?:class|struct)\b/,
  /(?:\w|^|[\s(<,*&!=])::[ \t]*~?[A-Za-z_]/m,
  /\b(?:static|dynamic|const|reinterpret)_cast[ \t]*</,
  /^[ \t]*(?:inline[ \t]+|static[ \t]+)*(?:constexpr|explicit|virtual|friend)[ \t]+[\w~]/m,
  /\boperator[ \t]*(?:[-+*/%^&|~!=<>]{1,3}|\(\)|\[\]|bool\b|new\b|delete\b|"")/,
  /\bextern[ \t]+""/,
  /\)[ \t]*(?:const|noexcept|override|final)?[ \t]*(?:const|noexcept|override|final|=[ \t]*(?:0|default|delete))[ \t]*[;{]/,
  /\bconst[ \t]+(?:struct[ \t]+)?\w+[ \t]*&[ \t]*\w*[ \t]*[,)]/,
  /^[ \t]*(?!return\b|else\b|case\b)(?:\w+[ \t*]+)+\w+[ \t]*\((?:[^()\n]*,)?[ \t]*\w+[ \t]*&[ \t]*\w+[ \t]*(?:,[^()\n]*)?\)[ \t]*;/m,
  /^[ \t]*#[ \t]*include[ \t]*<(?!TargetConditionals>)[a-z_]+>/m,
];

/** A function inside of a struct. In C only fields stand there: pointers to functions, and macros, whose names are in capitals or reserved. */
function hasMethods(code: string): boolean {
  for (const { index } of code.matchAll(/\bstruct\b[^;{}()=]*\{/g)) {
    const start = code.indexOf('{', index) + 1;
    let depth = 1;
    let own = '';
    for (let at = start; at < code.length && depth > 0; at++) {
      const sign = code[at];
      if (sign === '{') {
        if (depth === 1) own += '{';
        depth++;
      } else if (sign === '}') depth--;
      else if (depth === 1) own += sign;
    }
    if (METHOD.test(own)) return true;
  }
  return false;
}

const METHOD = /(?:^|[;{}])\s*(?:[A-Za-z_]\w*[\s*]+)+(?!__|[A-Z_\d]+\b|alignas\b|_Alignas\b)\w+[ \t]*\((?![ \t]*\*)[^()]*\)\s*[;{]/;

/**
 * Words with two underscores in front, which are the system's own, where only attributes stand: `static int __init start(void)`,
 * `static __always_inline struct list *next(`, `int count __read_mostly;`. The grammar takes them for the type or the name.
 */
import { blank } from '../../server/src/syntax/blank.ts';

/** The text with white space in their places. */
export function withoutAttributeWords(text: string): string {
  if (!WORDS.test(text)) return text;
  return text.replace(BEFORE_TYPE, hidden).replace(BEFORE_NAME, hidden).replace(BEHIND_NAME, hidden).replace(BEHIND_BODY, blank);
}

function hidden(_all: string, before: string, words: string): string {
  return before + words.replace(/[\w(,)]/g, ' ');
}

const WORDS = /[\w)*\]}][ \t]+(?:__[a-z_]|noinline)|^[ \t]*(?:__[a-z_]|noinline)/m;
/** Neither types of compilers nor words that the grammar knows. */
const WORD =
  '(?:noinline|__(?!(?:int|u?int\\d+|(?:un)?signed|const|volatile|restrict|attribute|declspec|extension|typeof|asm|label)(?:__)?\\b)[a-z_]\\w*)';
const NUMBERS = '(?:\\([ \\t]*[\\w, \\t]*\\))?';
const QUALIFIERS = '(?:(?:static|inline|extern|const|volatile|register|unsigned|signed|long|short|struct|union|enum)[ \\t]+)*?';
const NO_TYPE =
  '(?!(?:static|inline|extern|const|volatile|register|struct|union|enum|typedef|return|else|goto|case|do|new|delete|throw|__\\w*__)\\b)';

/** In front of what can only be a type. */
const BEFORE_TYPE = new RegExp(
  `^([ \\t]*(?:(?:static|inline|extern|const)[ \\t]+)*)(${WORD}${NUMBERS}(?:[ \\t]+${WORD}${NUMBERS})*)(?=\\s+(?:(?:static|inline|extern|const)\\s+)*(?:struct|union|enum|unsigned|signed|void|int|char|long|short|float|double|bool)\\s)`,
  'gm',
);
/** Between a type and the name of a function. */
const BEFORE_NAME = new RegExp(
  `^([ \\t]*${QUALIFIERS}${NO_TYPE}[A-Za-z_]\\w*[ \\t*]+)((?:${WORD}[ \\t*]+|${WORD}(?=\\r?\\n))+)(?=[\\s*]*(?!__\\w*__\\b)[A-Za-z_]\\w*[ \\t]*\\()`,
  'gm',
);
/** Behind the name of a variable or field that has a type already. */
const BEHIND_NAME = new RegExp(
  `^([ \\t]*${QUALIFIERS}${NO_TYPE}[A-Za-z_]\\w*(?:[ \\t]+|[ \\t]*\\*+[ \\t]*)(?!(?:int|char|long|short|unsigned|signed)\\b)[A-Za-z_]\\w*(?:[ \\t]*\\[[^\\]\\n;]*\\])*[ \\t]+)(${WORD}${NUMBERS}(?:[ \\t]+${WORD}${NUMBERS})*)(?=[ \\t]*[;=])`,
  'gm',
);
/** `} __packed;`: attributes that compilers know by that name; of others the name of a variable may be one. */
const BEHIND_BODY = new RegExp(`(?<=\\}[ \\t]*)__(?:packed|aligned|unused|used|weak|section)(?:__)?${NUMBERS}(?=\\s*[;=])`, 'g');

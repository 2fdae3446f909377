/**
 * Variables that macros declare for the code behind them: `#define TEST_DOC(name) struct name { Document doc; ...`. They are known where
 * the macro is, to whoever finds no other meaning of the name.
 */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { share } from './names.ts';
import { macroVariable } from './worldNames.ts';

/** Adds what the text of a macro declares, by itself or in a class. */
export function addMacroVariables(file: Extraction, macro: number, value: number, parameters: string): void {
  const text = file.textAt(value);
  if (!text.includes(';')) return;
  const given = new Set(parameters.match(/\w+/g));
  const braces: boolean[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, type = '', name = ''] = match;
    if (token.endsWith('{')) braces.push(/^(?:class|struct)\b/.test(token));
    else if (token === '}') braces.pop();
    else if (name !== '' && braces.every(Boolean) && !NO_TYPES.test(type) && !given.has(name) && !given.has(type.trim())) {
      const start = file.startAt(value) + match.index;
      const nameStart = start + type.length;
      const end = nameStart + name.length;
      const symbol = addSymbol(file, {
        name,
        kind: 'variable',
        container: macro,
        modifiers: 0,
        nameStart,
        nameEnd: end,
        start,
        end,
        signature: foldedText(file.text, start, end),
        type: type.replace(/\s+/g, ' ').trim(),
        local: false,
      });
      share(file, symbol, macroVariable(name));
    }
  }
}

/** Texts, braces with what makes them those of a class, and a type with a name where a declaration may begin. */
const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\b(?:class|struct)\s[^;{}()]{0,200}\{|[{}]|(?<=(?:^|[;{}]|\b(?:public|private|protected)\s*:)[\s\\]*)((?:const\s+)?[A-Za-z_]\w*(?:::\w+)*(?:<[^;(){}]{0,100}>)?[ \t*&]+)([A-Za-z_]\w*)(?=\s*(?:;|=[^=]))/g;
const NO_TYPES =
  /^(?:return|goto|else|typedef|using|delete|new|throw|case|break|continue|struct|class|union|enum|namespace|extern|friend)\b/;

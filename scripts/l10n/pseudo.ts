/** A language nobody speaks: every letter is changed and each text is marked at both ends, so that what was never translated stands out. */
import type { Bundle } from './texts.ts';

/** The code that VS Code has for such a language. */
export const pseudoLanguage = 'qps-ploc';

export function pseudoBundle(bundle: Bundle): Bundle {
  return Object.fromEntries(Object.entries(bundle).map(([key, text]) => [key, pseudoText(text)]));
}

/** Holes, icons, links and settings stay as they are: `{0}`, `$(sync)`, `](command:skein.rebuild)`, `` `.gitignore` ``. */
export function pseudoText(text: string): string {
  const kept = /(\{\w+\}|\$\([\w~-]+\)|\]\([^)]*\)|`[^`]*`|\$\{\w+\})/;
  const changed = text.split(kept).map((part, index) => (index % 2 === 1 ? part : changeLetters(part)));
  return `⟦${changed.join('')}⟧`;
}

function changeLetters(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => accented[alphabet.indexOf(letter)] ?? letter);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const accented = [...'ÅƁÇĐÈƑĜĤÌĴĶĹṀŃÖƤɊŔŠŢÛṼŴẌÝŽåƀçđèƒĝĥìĵķĺṁńöƥɋŕšţûṽŵẍýž'];

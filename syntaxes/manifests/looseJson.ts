/** JSON with comments and commas behind the last member, as compilers and editors read their settings. */

/** The value that a text stands for, or undefined where it stands for none. Depth is bounded by what JSON.parse bears. */
export function parseLooseJson(text: string): unknown {
  try {
    return JSON.parse(withoutExtras(text));
  } catch {
    // Half-written settings are normal, and then nothing is known.
    return undefined;
  }
}

const COMMENT = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
/** Once comments are blank, only blanks stand between the last comma and the end of what it is in. */
const LAST_COMMA = /"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g;

/** In two steps, each of which can read a text in one way only: a file full of comments must not take for ever. */
function withoutExtras(text: string): string {
  const blank = (token: string): string => (token.startsWith('"') ? token : ' ');
  return text
    .replace(/^\uFEFF/, '')
    .replace(COMMENT, blank)
    .replace(LAST_COMMA, blank);
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The strings in a value: itself, or those in a list. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

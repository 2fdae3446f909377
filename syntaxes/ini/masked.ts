/** What the grammar does not know, blanked: values that go on in further lines. */
import { blank } from '../../server/src/syntax/blank.ts';

/** A line: how far it is indented, and its name and value if it has the form of a setting. */
const LINE = /^([ \t]*)(?:([^=\r\n[;#]*)=)?([^\r\n]*)/;

/** Between the lines of a value stand comments and empty ones. */
const NO_SETTING = /^\s*(?:[;#]|$)/;

/** A line goes on with the setting above it if it is indented deeper than that; or wherever it stands, behind a backslash. */
export function masked(text: string): string {
  if (!/\n[ \t]+\S|\\\r?\n/.test(text)) return text;
  let open: Setting | undefined;
  return text
    .split('\n')
    .map((line) => {
      if (open !== undefined && goesOn(open, line)) {
        open = { ...open, end: line.trimEnd() || open.end };
        return blank(line);
      }
      if (!NO_SETTING.test(line)) open = settingOf(line);
      return line;
    })
    .join('\n');
}

/** The setting that was read last. */
interface Setting {
  readonly indent: number;
  readonly hasValue: boolean;
  /** Its last line so far. */
  readonly end: string;
}

function settingOf(line: string): Setting | undefined {
  const [, indent = '', name, value = ''] = LINE.exec(line) ?? [];
  return name === undefined ? undefined : { indent: indent.length, hasValue: value.trim() !== '', end: line.trimEnd() };
}

/** What has the form of a setting is one, unless the value above it is plainly not complete. */
function goesOn({ indent, hasValue, end }: Setting, line: string): boolean {
  if (end.endsWith('\\')) return true;
  const text = line.trimStart();
  if (NO_SETTING.test(line) || text.startsWith('[') || line.length - text.length <= indent) return false;
  return !hasValue || end.endsWith(',') || !text.includes('=');
}

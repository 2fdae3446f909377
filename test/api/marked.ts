/** Fixtures with marks in them: A number between comment signs stands before the name it marks and is taken out of the text. */
import type { FilePosition } from '../../server/src/api/codeIndex.ts';

export interface Marked {
  /** The workspace without its marks. */
  readonly workspace: string;
  /** Where each mark stood. */
  at(mark: string): FilePosition;
  /** A position as `path:mark` when a mark stands there, otherwise as `path:line:column`. */
  name(position: FilePosition): string;
}

const MARK = /\/\*(\w+)\*\//;

export function marked(text: string): Marked {
  const places = new Map<string, FilePosition>();
  const lines: string[] = [];
  let path = '';
  let line = 0;
  for (const written of text.split('\n')) {
    let rest = written;
    const file = /^\/\/- (.*)$/.exec(rest);
    if (file?.[1] !== undefined) {
      path = file[1].trim();
      line = -1;
    }
    for (let mark = MARK.exec(rest); mark !== null; mark = MARK.exec(rest)) {
      places.set(mark[1] ?? '', { path, line, column: mark.index });
      rest = rest.slice(0, mark.index) + rest.slice(mark.index + mark[0].length);
    }
    lines.push(rest);
    line++;
  }
  return {
    workspace: lines.join('\n'),
    at(mark) {
      const place = places.get(mark);
      if (place === undefined) throw new Error(`The fixture has no mark ${mark}`);
      return place;
    },
    name(position) {
      for (const [mark, place] of places)
        if (place.path === position.path && place.line === position.line && place.column === position.column) return mark;
      return `${position.path}:${position.line}:${position.column}`;
    },
  };
}

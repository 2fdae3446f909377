/** A workspace of real files behind the language server, and positions by the marks in it (test/api/marked.ts). */
import { pathToFileURL } from 'node:url';
import type { Location, Position, Range } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../server/protocol/messages.ts';
import { type Marked, marked } from '../api/marked.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { TestClient } from './testClient.ts';

export interface NavigatedFixture {
  readonly client: TestClient;
  readonly fixture: Fixture;
  uri(path: string): string;
  /** The file of a mark. */
  pathOf(mark: string): string;
  /** Asks about the name at a mark. */
  ask<Result>(method: string, mark: string, more?: object): Promise<Result>;
  /** Asks about an item of a hierarchy. */
  askItem<Result>(method: string, item: unknown): Promise<Result>;
  /** Marks at the beginnings of ranges. */
  names(locations: readonly Location[] | null): readonly string[];
  name(uri: string, position: Position): string;
  dispose(): Promise<void>;
}

export async function navigatedFixture(text: string, settings: Partial<ServerSettings> = {}): Promise<NavigatedFixture> {
  const marks: Marked = marked(text);
  const fixture = await openFixture(marks.workspace);
  const client = await TestClient.start({ folders: [fixture.root], index: fixture.index, settings });
  const folder = `${pathToFileURL(fixture.root)}/`;
  const uri = (path: string) => folder + path;
  const name = (at: string, { line, character }: Position) => marks.name({ path: at.slice(folder.length), line, column: character });
  return {
    client,
    fixture,
    uri,
    pathOf: (mark) => marks.at(mark).path,
    name,
    names: (locations) => (locations ?? []).map((location) => name(location.uri, location.range.start)).sort(),
    ask: (method, mark, more = {}) => {
      const { path, line, column } = marks.at(mark);
      const position = { line, character: column };
      return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: uri(path) }, position, ...more });
    },
    askItem: (method, item) => client.connection.sendRequest(method, { item }),
    async dispose() {
      client.dispose();
      await fixture.dispose();
    },
  };
}

/** `line:character-line:character`, from 0. */
export function span({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Definitions, references, implementations, hovers and both hierarchies, over a real index of a few files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  Hover,
  Location,
  TypeHierarchyItem,
} from 'vscode-languageserver/node';
import { type NavigatedFixture, navigatedFixture, span } from './navigatedFixture.ts';

const workspace = `
//- src/shapes.ts
export interface /*Shape*/Shape {
  /*area*/area(): number;
}
export interface /*Round*/Round extends /*extends*/Shape {}
/** Has *one* radius. */
export class /*Circle*/Circle implements /*implements*/Round {
  /*circleArea*/area(): number { return 3; }
}
export class /*Square*/Square implements Shape {
  /*squareArea*/area(): number { return 1; }
}
export function /*total*/total(shapes: Shape[]): number {
  let /*sum*/sum = 0;
  for (const shape of shapes) /*sumWrite*/sum += shape./*dispatch*/area();
  return /*sumRead*/sum;
}
//- src/main.ts
import { /*import*/Circle, /*importTotal*/total } from './shapes';
export function /*run*/run(): number {
  const smile = '🙂🙂'; return /*call*/total([new /*make*/Circle()]) + /*again*/total([]);
}
export function /*twice*/twice(): number { return /*callRun*/run() + new Circle()./*proven*/area(); }
/*top*/total([]);
JSON./*outside*/parse('');
//- src/loose.ts
import { readFile } from 'node:fs/promises';
export const text = /*package*/readFile('a.txt');
export class /*Loose*/Loose {
  /*onlyHere*/onlyHere(): void {}
}
export function /*guess*/guess(unknown: any) { unknown./*guessed*/onlyHere(); }
//- src/overloads.ts
export function /*one*/pick(value: string): string;
export function /*two*/pick(value: number): number;
export function /*body*/pick(value: any): any { return value; }
export function /*picks*/picks() { return /*callPick*/pick('a'); }
`;

describe('navigation', { timeout: 60_000 }, () => {
  let at: NavigatedFixture;
  beforeAll(async () => {
    at = await navigatedFixture(workspace);
  });
  afterAll(() => at.dispose());

  describe('definitions', () => {
    const definition = async (mark: string) => at.names(await at.ask<Location[]>('definition', mark));

    it('lead across files, behind characters of two UTF-16 units as well', async () => {
      expect(await definition('call')).toEqual(['total']);
      expect(await definition('import')).toEqual(['Circle']);
    });

    it('lead to locals of the file', async () => {
      expect(await definition('sumRead')).toEqual(['sum']);
    });

    it('cover the name, so that the editor knows when it is there already', async () => {
      const spans = async (mark: string) => (await at.ask<Location[]>('definition', mark)).map(({ range }) => span(range));
      expect(await spans('call')).toEqual(['11:16-11:21']);
      await at.client.didOpen(at.uri('src/shapes.ts'), readFileSync(join(at.fixture.root, 'src/shapes.ts'), 'utf8'), 'typescript');
      expect(await spans('sumRead')).toEqual(['12:6-12:9']);
    });

    it('lead to a guess where nothing else is known, and nowhere from what lies outside', async () => {
      expect(await definition('guessed')).toEqual(['onlyHere']);
      expect(await definition('outside')).toEqual([]);
    });
  });

  describe('references', () => {
    const references = async (mark: string, includeDeclaration = false) =>
      at.names(await at.ask<Location[]>('references', mark, { context: { includeDeclaration } }));

    it('are those of all files, from a use or from the definition', async () => {
      const uses = ['again', 'call', 'importTotal', 'top'];
      expect(await references('total')).toEqual(uses);
      expect(await references('call')).toEqual(uses);
    });

    it('hold the declaration when the editor asks for it', async () => {
      expect(await references('again', true)).toEqual(['again', 'call', 'importTotal', 'top', 'total']);
    });

    it('of a local are those of its function', async () => {
      expect(await references('sum')).toEqual(['sumRead', 'sumWrite']);
    });
  });

  describe('implementations', () => {
    const implementation = async (mark: string) => at.names(await at.ask<Location[]>('implementation', mark));

    it('of an interface are the types below it, however far', async () => {
      expect(await implementation('Shape')).toEqual(['Circle', 'Round', 'Square']);
    });

    it('of a declared member are the members that replace it', async () => {
      expect(await implementation('dispatch')).toEqual(['circleArea', 'squareArea']);
    });

    it('of a function that nothing replaces is the function', async () => {
      expect(await implementation('call')).toEqual(['total']);
    });
  });

  describe('highlights', () => {
    const kinds = ['', 'text', 'read', 'write'];
    const highlights = async (mark: string) => {
      const found = await at.ask<DocumentHighlight[] | null>('documentHighlight', mark);
      const path = at.pathOf(mark);
      return found?.map(({ range, kind = 1 }) => `${at.name(at.uri(path), range.start)} ${kinds[kind]}`) ?? null;
    };

    it('mark a variable where it is made, written and read', async () => {
      expect(await highlights('sumRead')).toEqual(['sum write', 'sumWrite write', 'sumRead read']);
    });

    it('mark what another file defines, in this file only', async () => {
      expect(await highlights('again')).toEqual(['importTotal text', 'call read', 'again read', 'top read']);
    });

    it('mark a definition and its uses beside it', async () => {
      expect(await highlights('one')).toEqual(['one write', 'callPick read']);
    });

    it('leave to the words of the editor what is not known for sure', async () => {
      expect(await highlights('outside')).toBeNull();
    });
  });

  describe('hovers', () => {
    const hover = async (mark: string) => {
      const found = await at.ask<Hover | null>('hover', mark);
      return found === null ? null : (found.contents as { readonly value: string }).value.replaceAll(at.uri(''), 'ROOT/');
    };

    it('show signature, documentation and place', async () => {
      expect(await hover('import')).toBe(
        [
          '```typescript\nexport class Circle implements Round\n```',
          'Has \\*one\\* radius.',
          '[src/shapes.ts:6](ROOT/src/shapes.ts#L6)',
        ].join('\n\n'),
      );
    });

    it('name the type that a member belongs to', async () => {
      expect(await hover('proven')).toMatch(/^```typescript\narea\(\): number\n```\n\nin `Circle` · \[src\/shapes\.ts:7\]/);
    });

    it('say what is no more than a guess', async () => {
      expect(await hover('guessed')).toMatch(/possible: known by its name alone$/);
    });

    it('say how sure an answer is that is not proven, and by which rule', async () => {
      expect(await hover('callPick')).toMatch(
        /^```typescript\nexport function pick\(value: string\): string\n```\n\n.* · probable, by overload \(\d+ %\)$/,
      );
    });

    it('name the package of what lies outside', async () => {
      expect(await hover('package')).toBe('`readFile` · external, from `fs`');
    });

    it('are silent where nothing is known', async () => {
      expect(await hover('sum')).toBeNull();
      expect(await hover('outside')).toBeNull();
    });
  });

  describe('the call hierarchy', () => {
    const prepare = (mark: string) => at.ask<CallHierarchyItem[] | null>('prepareCallHierarchy', mark);
    const incoming = async (item: CallHierarchyItem | undefined) => {
      const calls = await at.askItem<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', item);
      return calls.map(({ from, fromRanges }) => ({
        from: `${from.name} (${from.detail})`,
        sites: fromRanges.map(({ start }) => at.name(from.uri, start)),
      }));
    };
    const outgoing = async (item: CallHierarchyItem | undefined) => {
      const calls = await at.askItem<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', item);
      return calls.map(({ to, fromRanges }) => ({
        to: `${to.name} (${to.detail})`,
        sites: fromRanges.map(({ start }) => at.name(item?.uri ?? '', start)),
      }));
    };

    it('begins at the function that a name means', async () => {
      const [item, ...others] = (await prepare('call')) ?? [];
      expect(others).toEqual([]);
      expect(item).toMatchObject({ name: 'total', kind: 12, detail: 'src/shapes.ts:12', uri: at.uri('src/shapes.ts') });
      expect(at.name(item?.uri ?? '', item?.selectionRange.start ?? { line: 0, character: 0 })).toBe('total');
    });

    it('does not begin where nothing can be called', async () => {
      expect(await prepare('sum')).toBeNull();
      expect(await prepare('Shape')).toBeNull();
    });

    it('shows callers with every place they call from, the top level of a file too', async () => {
      const [item] = (await prepare('total')) ?? [];
      expect(await incoming(item)).toEqual([
        { from: 'run (src/main.ts:2)', sites: ['call', 'again'] },
        { from: 'main.ts (src/main.ts)', sites: ['top'] },
      ]);
    });

    it('goes on from the items it shows', async () => {
      const [item] = (await prepare('total')) ?? [];
      const [first] = await at.askItem<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', item);
      expect(await incoming(first?.from)).toEqual([{ from: 'twice (src/main.ts:5)', sites: ['callRun'] }]);
    });

    it('shows what is called', async () => {
      const [item] = (await prepare('run')) ?? [];
      expect(await outgoing(item)).toEqual([
        { to: 'total (src/shapes.ts:12)', sites: ['call', 'again'] },
        { to: 'Circle (src/shapes.ts:6)', sites: ['make'] },
      ]);
    });

    it('tells what only may be called from what is', async () => {
      const [total] = (await prepare('total')) ?? [];
      const shown = (await outgoing(total)).map(({ to }) => to);
      expect(shown).toContain('area (Circle — src/shapes.ts:7 · ~possible)');
      const [area] = (await prepare('circleArea')) ?? [];
      expect((await incoming(area)).map(({ from }) => from)).toEqual(['twice (src/main.ts:5)', 'total (src/shapes.ts:12 · ~possible)']);
    });

    it('holds overloads as one', async () => {
      const items = (await prepare('callPick')) ?? [];
      expect(items.map(({ name, detail }) => `${name} ${detail}`)).toEqual(['pick src/overloads.ts:1']);
      expect(await incoming(items[0])).toEqual([{ from: 'picks (src/overloads.ts:4 · ~probable)', sites: ['callPick'] }]);
    });
  });

  describe('the type hierarchy', () => {
    const prepare = (mark: string) => at.ask<TypeHierarchyItem[] | null>('prepareTypeHierarchy', mark);
    const related = async (method: string, item: TypeHierarchyItem | undefined) =>
      (await at.askItem<TypeHierarchyItem[]>(`typeHierarchy/${method}`, item)).map(({ name, detail }) => `${name} (${detail})`);

    it('begins at the type that a name means, and at nothing else', async () => {
      expect(await prepare('implements')).toMatchObject([{ name: 'Round', kind: 11, detail: 'src/shapes.ts:4' }]);
      expect(await prepare('total')).toBeNull();
    });

    it('shows the types above and below, one step at a time', async () => {
      const [round] = (await prepare('Round')) ?? [];
      expect(await related('supertypes', round)).toEqual(['Shape (src/shapes.ts:1)']);
      expect(await related('subtypes', round)).toEqual(['Circle (src/shapes.ts:6)']);
      const [shape] = (await prepare('extends')) ?? [];
      expect((await related('subtypes', shape)).sort()).toEqual(['Round (src/shapes.ts:4)', 'Square (src/shapes.ts:9)']);
      expect(await related('supertypes', shape)).toEqual([]);
    });
  });

  it('answers from the text on the screen once that is indexed', async () => {
    const uri = at.uri('src/extra.ts');
    await at.client.didOpen(uri, "import { total } from './shapes';\ntotal([]);\n", 'typescript');
    await at.client.didChange(uri, 2, "import { total } from './shapes';\n\n\n/* 🙂 */ total([]);\n");
    at.client.clock.advance(300);
    await at.fixture.index.settled({ timeoutMs: 30_000 });
    const position = { line: 3, character: 11 };
    const found = await at.client.connection.sendRequest<Location[]>('textDocument/definition', { textDocument: { uri }, position });
    expect(at.names(found)).toEqual(['total']);
    await at.client.notify('textDocument/didClose', { textDocument: { uri } });
    await at.fixture.index.settled({ timeoutMs: 30_000 });
  });

  it('forgets nothing it needs while items wait on the screen: one whose symbol is gone has no callers', async () => {
    const [item] = (await at.ask<CallHierarchyItem[] | null>('prepareCallHierarchy', 'total')) ?? [];
    const gone = { ...item, data: { ids: ['src/shapes.ts#gone~function'] } };
    expect(await at.askItem('callHierarchy/incomingCalls', gone)).toEqual([]);
    expect(await at.askItem('callHierarchy/outgoingCalls', { ...item, data: 'nonsense' })).toEqual([]);
    expect(await at.askItem('callHierarchy/incomingCalls', { ...item, uri: 'file:///elsewhere/a.ts' })).toBeNull();
  });
});

/** What can happen to linked code, as data, and what must be true after it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { type CodeKit, type Declaration, pick, render } from './code/codeKit.ts';
import { LinkedFolder, type LinkFlaw } from './linkedFolder.ts';

export type Edit =
  /** One attribute of one declaration becomes another. */
  | { readonly do: 'tweak'; readonly file: number; readonly declaration: number; readonly attribute: number; readonly to: number }
  | { readonly do: 'add'; readonly file: number; readonly declaration: Declaration }
  | { readonly do: 'create'; readonly path: number; readonly declarations: readonly Declaration[] }
  | { readonly do: 'drop'; readonly file: number; readonly declaration: number }
  | { readonly do: 'remove' | 'revert' | 'body'; readonly file: number }
  | { readonly do: 'move'; readonly file: number; readonly to: number }
  | { readonly do: 'moveFolder'; readonly from: number; readonly to: number }
  /** A run that is cut short: what it left comes with the next. */
  | { readonly do: 'settle'; readonly limit: number }
  /** Settling that is undone: the disk is full. */
  | { readonly do: 'fail' | 'compare' };

export type History = readonly Edit[];

/** Attributes choose modulo: no kit has more of anything to choose from. */
export const MOST_CHOICES = 90;
const number = fc.nat(MOST_CHOICES - 1);
const declaration: fc.Arbitrary<Declaration> = fc.tuple(number, number, number, number, number);
const file = fc.nat(9);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('tweak' as const), file, declaration: number, attribute: fc.nat(4), to: number }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), file, declaration }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('create' as const), path: number, declarations: fc.array(declaration, { maxLength: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('drop' as const), file, declaration: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revert' as const), file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('body' as const), file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), file, to: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveFolder' as const), from: number, to: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), limit: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant<Edit>({ do: 'fail' }) },
  { weight: 14, arbitrary: fc.constant<Edit>({ do: 'compare' }) },
);

/** The first templates of every language: what lets declarations meet. */
const IMPORTS = 0;
const USES = 1;

/** A folder with some files that lean on each other, and what happens to it. */
export function linkHistories(length: number): fc.Arbitrary<History> {
  const declarations = fc
    .tuple(number, fc.array(declaration, { maxLength: 9, size: 'max' }))
    .map(([module, own]): readonly Declaration[] => [[IMPORTS, module, module, 0, 0], ...own, [USES, 0, 0, 0, 0]]);
  const created = fc.record({ do: fc.constant('create' as const), path: number, declarations });
  const first = fc.array(created, { maxLength: 7, size: 'max' });
  const rest = fc.array(edit, { maxLength: length, size: 'max' });
  return fc.tuple(first, rest).map(([begun, lived]) => [...begun, ...lived]);
}

interface Source {
  readonly declarations: readonly Declaration[];
  readonly noise: number;
}

/** Lives through a history; throws when a link is wrong, or when an edit of a body reaches anybody else. */
export function liveThrough(kit: CodeKit, history: History, flaw: LinkFlaw = {}): void {
  const lived = new LivedCode(kit, flaw);
  try {
    for (const each of history) lived.take(each);
    lived.take({ do: 'compare' });
  } catch (error) {
    throw lived.told(error);
  } finally {
    lived.dispose();
  }
}

class LivedCode {
  readonly #kit: CodeKit;
  readonly #folder: LinkedFolder;
  readonly #files = new Map<string, Source>();
  readonly #before = new Map<string, Source>();

  constructor(kit: CodeKit, flaw: LinkFlaw) {
    this.#kit = kit;
    this.#folder = new LinkedFolder(flaw);
  }

  take(each: Edit): void {
    switch (each.do) {
      case 'create':
        this.#write(pick(this.#kit.paths, each.path), { declarations: each.declarations, noise: 0 });
        break;
      case 'moveFolder':
        this.#moveFolder(pick(this.#kit.folders, each.from), pick(this.#kit.folders, each.to));
        break;
      case 'settle':
        this.#folder.settle(each.limit);
        break;
      case 'fail':
        this.#folder.fail();
        break;
      case 'compare':
        this.#folder.equalsFresh();
        break;
      default: {
        const path = this.#path(each.file);
        const source = this.#files.get(path ?? '');
        if (path !== undefined && source !== undefined) this.#change(path, source, each);
      }
    }
  }

  /** With all that one needs to see what was wrong. */
  told(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const texts = this.#folder.paths.map((path) => `--- ${path}\n${this.#folder.text(path)}`);
    error.message = `${error.message}\n${texts.join('\n')}`;
    return error;
  }

  dispose(): void {
    this.#folder.dispose();
  }

  #change(path: string, source: Source, each: Extract<Edit, { readonly file: number }>): void {
    const { declarations, noise } = source;
    const dropped = each.do === 'drop' ? each.declaration % Math.max(declarations.length, 1) : -1;
    switch (each.do) {
      case 'add':
        this.#write(path, { declarations: [...declarations, each.declaration], noise });
        break;
      case 'tweak':
        this.#write(path, { declarations: tweaked(declarations, each), noise });
        break;
      case 'drop':
        this.#write(path, { declarations: declarations.filter((_, at) => at !== dropped), noise });
        break;
      case 'remove':
        this.#remove(path);
        break;
      case 'revert':
        this.#write(path, this.#before.get(path) ?? source);
        break;
      case 'body':
        this.#folder.settle();
        this.#write(path, { declarations, noise: noise + 1 });
        // Nobody learns anything from a body.
        expect(this.#folder.settle().filter((linked) => linked !== path)).toEqual([]);
        break;
      case 'move':
        this.#move(path, pick(this.#kit.paths, each.to));
        break;
    }
  }

  #path(index: number): string | undefined {
    const paths = [...this.#files.keys()].sort();
    return paths[index % Math.max(paths.length, 1)];
  }

  #write(path: string, source: Source): void {
    this.#before.set(path, this.#files.get(path) ?? source);
    this.#files.set(path, source);
    this.#folder.write(path, render(this.#kit, path, source.declarations, source.noise));
  }

  #remove(path: string): void {
    this.#files.delete(path);
    this.#folder.remove(path);
  }

  #move(from: string, to: string): void {
    const source = this.#files.get(from);
    if (source === undefined || from === to) return;
    this.#remove(from);
    this.#write(to, source);
  }

  #moveFolder(from: string, to: string): void {
    if (from === to || to.startsWith(`${from}/`)) return;
    for (const path of [...this.#files.keys()]) if (path.startsWith(`${from}/`)) this.#move(path, to + path.slice(from.length));
  }
}

function tweaked(declarations: readonly Declaration[], each: Extract<Edit, { readonly do: 'tweak' }>): readonly Declaration[] {
  const at = each.declaration % Math.max(declarations.length, 1);
  return declarations.map((declaration, index) => {
    if (index !== at) return declaration;
    const [template, a, b, c, d] = declaration.map((value, attribute) => (attribute === each.attribute ? each.to : value));
    return [template ?? 0, a ?? 0, b ?? 0, c ?? 0, d ?? 0];
  });
}

/** Which definitions a change has touched: both sides are compared by the keys of their symbols, text by text. */
import { compareTexts } from '../../base/compareTexts.ts';
import { baseName } from '../../base/paths.ts';
import type { Index } from '../../facts/fileFacts.ts';
import { VALUE_KINDS } from '../../facts/kindSets.ts';
import { containerPath, symbolKey } from '../../facts/symbolKey.ts';
import { type GraphView, hitOf, recordOf } from '../graph/graphView.ts';
import type { ChangedSymbol, ChangeKind } from '../impact.ts';
import { type OwnText, ownTexts } from './ownText.ts';
import { rangeOf, type Side, type SidedFile } from './sides.ts';

/** A symbol on one side of a change. */
interface Definition {
  readonly side: Side;
  readonly index: Index;
  readonly key: string;
  readonly own: OwnText;
}

type Definitions = ReadonlyMap<string, Definition>;

export function changedSymbols(view: GraphView, files: readonly SidedFile[]): readonly ChangedSymbol[] {
  const found: ChangedSymbol[] = [];
  const gone: Definition[] = [];
  const come: Definition[] = [];
  for (const { before, after } of files) {
    const old = definitionsOf(before);
    const young = definitionsOf(after);
    const lost = [...old.values()].filter(({ key }) => !young.has(key));
    const fresh = [...young.values()].filter(({ key }) => !old.has(key));
    const paired = pairs(lost, fresh, qualifiedName);
    for (const [one, other] of [...both(old, young), ...paired]) {
      const how = howChanged(one, other);
      if (how !== undefined) found.push(told(view, other, { how, old: one }));
    }
    const known = new Set(paired.flat());
    gone.push(...lost.filter((each) => !known.has(each)));
    come.push(...fresh.filter((each) => !known.has(each)));
    found.push(...topLevelChange(view, before, after));
  }
  const moved = pairs(gone, come, ({ key }) => key);
  for (const [one, other] of moved) {
    const how = isMember(one, gone) && isMember(other, come) ? howChanged(one, other) : (howChanged(one, other) ?? 'moved');
    if (how !== undefined) found.push(told(view, other, { how, old: one, from: one.side.path }));
  }
  const known = new Set(moved.flat());
  const left = (all: readonly Definition[]) => all.filter((each) => !known.has(each) && !isMember(each, all));
  for (const each of left(gone)) found.push(told(view, each, { how: 'removed' }));
  for (const each of left(come)) found.push(told(view, each, { how: 'added' }));
  return found.sort(
    (one, other) => compareTexts(one.path, other.path) || one.range.startLine - other.range.startLine || compareTexts(one.id, other.id),
  );
}

function definitionsOf(side: Side | undefined): Definitions {
  if (side === undefined) return new Map();
  const own = ownTexts(side);
  return new Map(
    side.facts.symbols.map((_, index) => {
      const key = symbolKey(side.facts, index);
      return [key, { side, index, key, own: own.get(index) ?? { whole: '', code: '' } }];
    }),
  );
}

function* both(old: Definitions, young: Definitions): Iterable<readonly [Definition, Definition]> {
  for (const [key, one] of old) {
    const other = young.get(key);
    if (other !== undefined) yield [one, other];
  }
}

/** Those that only one of each side can be meant by. */
function pairs(
  lost: readonly Definition[],
  fresh: readonly Definition[],
  nameOf: (definition: Definition) => string,
): readonly (readonly [Definition, Definition])[] {
  const byName = Map.groupBy(fresh, nameOf);
  return [...Map.groupBy(lost, nameOf)].flatMap(([name, [one, ...more]]) => {
    const [other, ...others] = byName.get(name) ?? [];
    return one === undefined || other === undefined || more.length > 0 || others.length > 0 ? [] : [[one, other] as const];
  });
}

function howChanged({ own: one, ...old }: Definition, { own: other, ...young }: Definition): ChangeKind | undefined {
  if (one.whole === other.whole && kindOf(old) === kindOf(young)) return undefined;
  if (signatureOf(old) !== signatureOf(young) || kindOf(old) !== kindOf(young)) return 'signature';
  return one.code === other.code ? 'comment' : 'body';
}

type Placed = Pick<Definition, 'side' | 'index'>;

function factOf({ side, index }: Placed) {
  return side.facts.symbols[index];
}

function kindOf(placed: Placed): string | undefined {
  return factOf(placed)?.kind;
}

/** What is written before the body. Of a variable its value would be part of it. */
function signatureOf(placed: Placed): string {
  const fact = factOf(placed);
  if (fact === undefined) return '';
  return VALUES.has(fact.kind) ? `${fact.name}: ${fact.type}` : fact.signature;
}

const VALUES: ReadonlySet<string> = new Set([...VALUE_KINDS, 'enum_member']);

function qualifiedName({ key }: Definition): string {
  return key.slice(0, key.lastIndexOf('~'));
}

function isMember(definition: Definition, of: readonly Definition[]): boolean {
  const container = factOf(definition)?.container ?? -1;
  return container >= 0 && of.some(({ side, index }) => side === definition.side && index === container);
}

interface Told {
  readonly how: ChangeKind;
  readonly old?: Definition;
  readonly from?: string;
}

function told(view: GraphView, definition: Definition, { how, old, from }: Told): ChangedSymbol {
  const { side, index, key } = definition;
  const fact = factOf(definition);
  const id = `${side.path}#${key}`;
  const record = how === 'removed' ? undefined : recordOf(view, id);
  return {
    id,
    name: fact?.name ?? '',
    kind: fact?.kind ?? 'variable',
    container: containerPath(side.facts.symbols, index),
    path: side.path,
    how,
    range: rangeOf(side, fact?.nameStart ?? 0, fact?.nameEnd ?? 0),
    ...(how === 'signature' && old !== undefined ? { signature: [factOf(old)?.signature ?? '', fact?.signature ?? ''] as const } : {}),
    ...(from === undefined ? {} : { from }),
    ...(record === undefined ? {} : { hit: hitOf(view, record) }),
    test: view.isTest(side.path),
  };
}

/** Code that stands in no definition. Of a file that came or went its definitions say enough. */
function* topLevelChange(view: GraphView, before: Side | undefined, after: Side | undefined): Iterable<ChangedSymbol> {
  if (before === undefined || after === undefined) return;
  const [one, other] = [ownTexts(before).get(-1), ownTexts(after).get(-1)];
  if (one === undefined || other === undefined || one.code === other.code) return;
  const { path } = after;
  yield {
    id: path,
    name: baseName(path),
    kind: 'file',
    container: '',
    path,
    how: 'body',
    range: rangeOf(after, 0, 0),
    test: view.isTest(path),
  };
}

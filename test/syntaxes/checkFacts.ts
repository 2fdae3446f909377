/** What is true of the facts of any text, however broken. Returns what is wrong, in words; empty when all is well. */
import { type Column, FACT_SCHEMA, SECTION_NAMES } from '../../server/src/facts/factSchema.ts';
import { type FileFacts, NAMELESS } from '../../server/src/facts/fileFacts.ts';
import { containerPath } from '../../server/src/facts/symbolKey.ts';

export function checkFacts(facts: FileFacts, text: string): string[] {
  const wrong: string[] = [];
  const expect = (condition: boolean, message: () => string) => {
    if (!condition && wrong.length < 20) wrong.push(message());
  };
  checkColumns(facts, text, expect);
  facts.symbols.forEach((symbol, index) => {
    const name = () => `symbol ${index} (${symbol.name})`;
    expect(symbol.container < index, () => `${name()} comes before its container ${symbol.container}`);
    expect(
      symbol.start <= symbol.nameStart && symbol.nameStart <= symbol.nameEnd && symbol.nameEnd <= symbol.end,
      () => `${name()} has crossed ranges`,
    );
    expect(symbol.name !== '', () => `${name()} has no name`);
    expect(symbol.signature.length <= 300 && !/[\r\n]/.test(symbol.signature), () => `${name()} has a bad signature`);
  });
  expect(facts.scopes[0]?.kind === 'file' && facts.scopes[0].end === text.length, () => 'scope 0 is not the file');
  facts.scopes.forEach((scope, index) => {
    const parent = facts.scopes[scope.parent];
    expect(scope.parent < index && (index === 0 || parent !== undefined), () => `scope ${index} comes before its parent`);
    expect(parent === undefined || (parent.start <= scope.start && scope.end <= parent.end), () => `scope ${index} leaves its parent`);
  });
  facts.expressions.forEach((expression, index) => {
    expect(expression.operand < index, () => `expression ${index} comes before its operand`);
  });
  facts.references.forEach((reference, index) => {
    expect(reference.name !== '', () => `reference ${index} has no name`);
    // A selector stands in pieces: `put:as:` in `[store put:a as:b]`.
    const selector = /^\w+:.*:$/.test(reference.name) ? reference.name.split(':', 1)[0] : reference.name;
    const written = reference.name === NAMELESS ? '(' : selector;
    expect(text.startsWith(written ?? '', reference.start), () => `reference ${index} (${reference.name}) is not at ${reference.start}`);
    expect(reference.receiver < 0 || reference.binding < 0, () => `reference ${index} (${reference.name}) is a member and bound`);
  });
  facts.bindings.forEach((binding, index) => {
    expect(binding.name !== '', () => `binding ${index} has no name`);
    expect(binding.kind !== 'symbol' || binding.symbol >= 0, () => `binding ${index} (${binding.name}) is a symbol without one`);
    expect(binding.kind !== 'import' || binding.import >= 0, () => `binding ${index} (${binding.name}) is an import without one`);
  });
  expect(facts.problems.length <= 101, () => 'there are too many problems');
  checkOrdinals(facts, expect);
  return wrong;
}

type Expect = (condition: boolean, message: () => string) => void;

/** Which section an index column points into. */
const TARGETS: Readonly<Record<string, keyof FileFacts>> = {
  container: 'symbols',
  symbol: 'symbols',
  enclosing: 'symbols',
  parent: 'scopes',
  binding: 'bindings',
  import: 'imports',
  initializer: 'expressions',
  operand: 'expressions',
  receiver: 'expressions',
  whole: 'expressions',
  expression: 'expressions',
};

function checkColumns(facts: FileFacts, text: string, expect: Expect): void {
  for (const section of SECTION_NAMES)
    for (const [field, column] of Object.entries(FACT_SCHEMA[section]) as [string, Column][])
      facts[section].forEach((row, index) => {
        const value = (row as unknown as Record<string, unknown>)[field];
        expect(isOfColumn(value, column), () => `${section}[${index}].${field} is ${String(value)}`);
        if (column === 'offset') expect(Number(value) <= text.length, () => `${section}[${index}].${field} is behind the text`);
        const target = field === 'scope' ? 'scopes' : TARGETS[field];
        if (target !== undefined)
          expect(Number(value) < facts[target].length, () => `${section}[${index}].${field} points nowhere (${String(value)})`);
      });
}

function isOfColumn(value: unknown, column: Column): boolean {
  if (column === 'text') return typeof value === 'string';
  if (typeof column !== 'string') return column.includes(value as string);
  return Number.isInteger(value) && (value as number) >= (column === 'index' ? -1 : 0);
}

/** 0, 1, 2, ... for symbols that share the path of names and the kind. */
function checkOrdinals(facts: FileFacts, expect: Expect): void {
  const next = new Map<string, number>();
  for (const [index, symbol] of facts.symbols.entries()) {
    const path = containerPath(facts.symbols, index);
    // A name may hold dots itself: Pascal's `TShip.Create` is what `Create` in `TShip` is.
    const key = `${path === '' ? '' : `${path}.`}${symbol.name}~${symbol.kind}`;
    const ordinal = next.get(key) ?? 0;
    expect(symbol.ordinal === ordinal, () => `${symbol.name} has ordinal ${symbol.ordinal}, expected ${ordinal}`);
    next.set(key, ordinal + 1);
  }
}

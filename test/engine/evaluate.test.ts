import { describe, expect, it } from 'vitest';
import { evaluate } from '../../server/src/engine/evaluate.ts';
import { type Collector, defineFlow, type SourceScope } from '../../server/src/engine/flow.ts';
import type { Operation } from '../../server/src/engine/operation.ts';
import { planFlow } from '../../server/src/engine/plan.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryStore } from './memory/memoryStore.ts';

interface Row {
  readonly key: string;
  readonly word: string | null;
  readonly size: number | null;
}

function operation<Output>(name: string, evaluateText: (text: string) => Output | Promise<Output>): Operation<readonly [string], Output> {
  return { name, fingerprint: () => '1', evaluate: ([text]) => evaluateText(text) };
}

const WORDS = operation('words', (text): readonly string[] => text.split(' '));
const SIZE = operation('size', (text) => text.length);
const LATER = operation('later', async (text) => await Promise.resolve(`${text}!`));
const NOTHING = operation('nothing', (): readonly string[] | null => null);

/** Evaluates a text; gives the rows as text, and the operations in the order of their calls. */
async function run(value: string, declare: (text: SourceScope<string>, rows: Collector<Row>) => void) {
  const flow = defineFlow('test', (builder) => {
    const rows = builder.collector<Row>('rows');
    declare(builder.source(new MemorySource()), rows);
    builder.export(rows, new MemoryStore().target<Row>('rows'), { key: 'key' });
  });
  const [source] = planFlow(flow, (parts) => JSON.stringify(parts)).sources;
  if (source === undefined) throw new Error('There is no source');
  const calls: string[] = [];
  const context = { key: 'a', content: '', logicClass: '', signal: new AbortController().signal };
  const outputs = evaluate(source, value, context, ({ operation: called }, inputs) => {
    calls.push(called.name);
    return called.evaluate(inputs, context);
  });
  const isPromised = outputs instanceof Promise;
  const [rows] = await outputs;
  return { rows: rows?.map((row) => `${row.key}: ${JSON.stringify(row.value)}`), calls, isPromised };
}

describe('evaluate', () => {
  it('runs scopes item by item, without promises when nothing is asynchronous', async () => {
    const result = await run('one three', (text, rows) => {
      text.forEach('word', text.transform('words', WORDS, text.value), (scope, word) => {
        scope.collect(rows, { key: word, word, size: scope.transform('size', SIZE, word) });
      });
    });
    expect(result).toEqual({
      rows: ['one: {"key":"one","word":"one","size":3}', 'three: {"key":"three","word":"three","size":5}'],
      calls: ['words', 'size', 'size'],
      isPromised: false,
    });
  });

  it('keeps the order where an operation makes a row wait, also inside scopes', async () => {
    const result = await run('one two', (text, rows) => {
      text.forEach('word', text.transform('words', WORDS, text.value), (scope, word) => {
        const loud = scope.transform('loud', LATER, word);
        scope.collect(rows, { key: loud, size: scope.transform('size', SIZE, loud) });
      });
      text.collect(rows, { key: text.transform('all', LATER, text.value) });
    });
    expect(result).toEqual({
      rows: ['one!: {"key":"one!","size":4}', 'two!: {"key":"two!","size":4}', 'one two!: {"key":"one two!","size":null}'],
      calls: ['words', 'later', 'size', 'later', 'size', 'later'],
      isPromised: true,
    });
  });

  it('gives null for columns that only another collect has', async () => {
    const { rows } = await run('one', (text, rowsOf) => {
      text.collect(rowsOf, { key: text.key, word: text.value });
      text.collect(rowsOf, { key: text.value, size: text.transform('size', SIZE, text.value) });
    });
    expect(rows).toEqual(['a: {"key":"a","word":"one","size":null}', 'one: {"key":"one","word":null,"size":3}']);
  });

  it('has no items for null', async () => {
    const { rows } = await run('one', (text, rowsOf) => {
      text.forEach('word', text.transform('nothing', NOTHING, text.value), (scope, word) => scope.collect(rowsOf, { key: word }));
    });
    expect(rows).toEqual([]);
  });

  it('does not call what leads to no export', async () => {
    const { calls } = await run('one', (text, rowsOf) => {
      text.transform('unused', LATER, text.value);
      text.collect(rowsOf, { key: text.key });
    });
    expect(calls).toEqual([]);
  });

  it('refuses rows whose key is neither text nor number', async () => {
    const wrong = operation('wrong', () => [{ key: undefined as unknown as string, word: null, size: null }]);
    const running = run('one', (text, rows) => {
      text.collectRows(rows, { version: '1', from: [text.transform('wrong', wrong, text.value)], make: (made) => made });
    });
    await expect(running).rejects.toMatchObject({ failure: { code: 'flow.wrongKey' } });
  });
});

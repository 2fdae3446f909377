import { describe, expect, it } from 'vitest';
import { type Collector, defineFlow, type SourceScope } from '../../server/src/engine/flow.ts';
import type { Operation } from '../../server/src/engine/operation.ts';
import { planFlow } from '../../server/src/engine/plan.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryStore } from './memory/memoryStore.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

interface Row {
  readonly key: string;
  readonly size: number | null;
}

function sizeOperation(fingerprint: (logicClass: string) => string, name = 'size'): Operation<readonly [string], number> {
  return { name, fingerprint, evaluate: ([text]) => text.length };
}

const SIZE = sizeOperation(() => '1');

const SPLIT: Operation<readonly [string], readonly string[]> = { name: 'split', fingerprint: () => '1', evaluate: ([text]) => [...text] };
const LETTERS = (text: SourceScope<string>) => text.transform('letters', SPLIT, text.value);
const rowOf = (key: string): Row[] => [{ key, size: 1 }];

interface Changes {
  readonly declare?: (text: SourceScope<string>, rows: Collector<Row>) => void;
  readonly target?: string;
  readonly logicClass?: string;
}

/** The logic of a small flow with one thing changed. */
function logicOf({ declare = plain, target = '1', logicClass = '' }: Changes = {}): string {
  const flow = defineFlow('test', (builder) => {
    const rows = builder.collector<Row>('rows');
    declare(builder.source(new MemorySource()), rows);
    builder.export(rows, new MemoryStore().target<Row>('rows', { fingerprint: target }), { key: 'key' });
  });
  return planFlow(flow, (parts) => JSON.stringify(parts)).sources[0]?.logic(logicClass) ?? '';
}

const plain = (text: SourceScope<string>, rows: Collector<Row>) =>
  text.collect(rows, { key: text.key, size: text.transform('size', SIZE, text.value) });

describe('the logic fingerprint', () => {
  it('is the same for the same flow, whatever its fields are called and whatever leads nowhere', () => {
    expect(logicOf()).toBe(logicOf());
    const renamed = logicOf({
      declare: (text, rows) => text.collect(rows, { key: text.key, size: text.transform('length', SIZE, text.value) }),
    });
    expect(renamed).toBe(logicOf());
    const unused = sizeOperation(() => 'anything', 'unused');
    const withUnused = logicOf({
      declare: (text, rows) => {
        text.transform('unused', unused, text.value);
        plain(text, rows);
      },
    });
    expect(withUnused).toBe(logicOf());
  });

  it('changes with an operation, with what it is applied to, with the structure, with a target', () => {
    const other = sizeOperation(() => '2');
    const variants = [
      logicOf(),
      logicOf({ declare: (text, rows) => text.collect(rows, { key: text.key, size: text.transform('size', other, text.value) }) }),
      logicOf({ declare: (text, rows) => text.collect(rows, { key: text.key, size: text.transform('size', SIZE, text.key) }) }),
      logicOf({ declare: (text, rows) => text.collect(rows, { key: text.value, size: text.transform('size', SIZE, text.value) }) }),
      logicOf({ declare: (text, rows) => text.collect(rows, { key: text.key }) }),
      logicOf({ declare: (text, rows) => text.collectRows(rows, { version: '1', from: [text.key], make: (key) => [{ key, size: 1 }] }) }),
      logicOf({ declare: (text, rows) => text.collectRows(rows, { version: '2', from: [text.key], make: (key) => [{ key, size: 2 }] }) }),
      logicOf({ target: '2' }),
      // How often a row is collected is logic too.
      logicOf({ declare: (text, rows) => text.forEach('one', LETTERS(text), (scope) => scope.collect(rows, { key: text.key })) }),
      logicOf({
        declare: (text, rows) =>
          text.forEach('one', LETTERS(text), (scope) => scope.collectRows(rows, { version: '1', from: [text.key], make: rowOf })),
      }),
      logicOf({
        declare: (text, rows) => {
          const letters = LETTERS(text);
          text.forEach('one', letters, (scope) => scope.forEach('two', letters, (inner, two) => inner.collect(rows, { key: two })));
        },
      }),
      logicOf({
        declare: (text, rows) => {
          text.forEach('one', LETTERS(text), (scope, one) => scope.collect(rows, { key: one }));
        },
      }),
    ];
    expect(new Set(variants).size).toBe(variants.length);
  });

  it('changes for the classes whose logic changes, and for no other', () => {
    const sized = (version: (logicClass: string) => string) => {
      const operation = sizeOperation(version);
      const declare = (text: SourceScope<string>, rows: Collector<Row>) =>
        text.collect(rows, { key: text.key, size: text.transform('size', operation, text.value) });
      return ['one', 'two'].map((logicClass) => logicOf({ declare, logicClass }));
    };
    const before = sized((logicClass) => `${logicClass} 1`);
    const after = sized((logicClass) => `${logicClass} ${logicClass === 'one' ? 2 : 1}`);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });

  it('reprocesses exactly the rows of a class whose logic changed', async () => {
    const first = new Workbench();
    first.source.set('a', 'one');
    first.source.set('b.upper', 'two');
    await first.update();
    const second = new Workbench({
      source: first.source,
      disk: first.disk,
      version: (logicClass) => (logicClass === 'upper' ? '2' : '1'),
    });
    const { counters } = await second.update();
    expect(describeCounters(counters)).toBe('reprocessed 1, unchanged 1, rowsUnchanged 2');
    expect(second.log()).toEqual([
      'a skipped: metadata',
      'b.upper ran split: logic',
      'b.upper ran count: logic',
      'b.upper applied words: +0 ~0 -0 =1',
      'b.upper applied texts: +0 ~0 -0 =1',
    ]);
  });
});

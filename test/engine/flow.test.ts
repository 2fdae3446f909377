import { describe, expect, expectTypeOf, it } from 'vitest';
import type { FailureError } from '../../server/src/base/failure.ts';
import { type Collector, defineFlow, type Field, type FlowBuilder } from '../../server/src/engine/flow.ts';
import type { Operation } from '../../server/src/engine/operation.ts';
import { planFlow } from '../../server/src/engine/plan.ts';
import type { ExternalTarget, Fingerprinter } from '../../server/src/engine/ports.ts';
import { defineTransientFlow } from '../../server/src/engine/transientFlow.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryStore } from './memory/memoryStore.ts';

const fingerprinter: Fingerprinter = (parts) => JSON.stringify(parts);
const LENGTH: Operation<readonly [string], number> = { name: 'length', fingerprint: () => '1', evaluate: ([text]) => text.length };
const LETTERS: Operation<readonly [string], readonly string[]> = {
  name: 'letters',
  fingerprint: () => '1',
  evaluate: ([text]) => [...text],
};

interface Row {
  readonly key: string;
  readonly length: number | null;
  readonly letter: string | null;
}

/** Declares and plans a flow; gives the code of the failure, or `fine`. */
function check(declare: (flow: FlowBuilder) => void): string {
  try {
    planFlow(defineFlow('test', declare), fingerprinter);
    return 'fine';
  } catch (thrown) {
    const { failure } = thrown as FailureError;
    return `${failure.code} ${failure.subject}`;
  }
}

const target = (name = 'rows') => new MemoryStore().target<Row>(name);

describe('a flow that is wrong is refused before any I/O', () => {
  it('without fault is fine, and reads nothing', () => {
    const source = new MemorySource();
    source.set('a', 'text');
    const result = check((flow) => {
      const text = flow.source(source);
      const rows = flow.collector<Row>('rows');
      text.collect(rows, { key: text.key, length: text.transform('length', LENGTH, text.value) });
      flow.export(rows, target(), { key: 'key' });
    });
    expect([result, source.reads]).toEqual(['fine', []]);
  });

  it('names a field that is defined twice, also in an inner scope', () => {
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        text.transform('length', LENGTH, text.value);
        text.transform('length', LENGTH, text.value);
      }),
    ).toBe('flow.fieldTwice texts.length');
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        text.forEach('letter', text.transform('letters', LETTERS, text.value), (scope, letter) => {
          scope.transform('letters', LETTERS, letter);
        });
      }),
    ).toBe('flow.fieldTwice texts.letter.letters');
  });

  it('takes one name in two scopes that do not see each other', () => {
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        const letters = text.transform('letters', LETTERS, text.value);
        const rows = flow.collector<Row>('rows');
        text.forEach('letter', letters, (scope, letter) => scope.collect(rows, { key: letter }));
        text.forEach('letter', letters, (scope, letter) => scope.collect(rows, { key: letter }));
        flow.export(rows, target(), { key: 'key' });
      }),
    ).toBe('fine');
  });

  it('names a field that is used outside its scope', () => {
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        let leaked: Field<string> = text.value;
        text.forEach('letter', text.transform('letters', LETTERS, text.value), (_, letter) => {
          leaked = letter;
        });
        text.transform('length', LENGTH, leaked);
      }),
    ).toBe('flow.fieldOutOfScope texts.letter.letter (used by length in texts)');
    expect(
      check((flow) => {
        const one = flow.source(new MemorySource('one'));
        const two = flow.source(new MemorySource('two'));
        one.transform('length', LENGTH, two.value);
      }),
    ).toBe('flow.fieldOutOfScope two.value (used by length in one)');
  });

  it('names what is no operation, two operations of one name, and one without a fingerprint', () => {
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        text.transform('length', 'lenght' as unknown as typeof LENGTH, text.value);
      }),
    ).toBe('flow.unknownOperation texts.length');
    const exported = (operation: typeof LENGTH) =>
      check((flow) => {
        const text = flow.source(new MemorySource());
        const rows = flow.collector<Row>('rows');
        text.collect(rows, { key: text.key, length: text.transform('one', LENGTH, text.value) });
        text.collect(rows, { key: text.key, length: text.transform('two', operation, text.value) });
        flow.export(rows, target(), { key: 'key' });
      });
    expect(exported({ ...LENGTH })).toBe('flow.operationTwice length');
    expect(exported({ ...LENGTH, name: 'other', fingerprint: () => '' })).toBe('flow.operationUnversioned other');
  });

  it('names an export without its key, also when only one collect lacks it', () => {
    const withKey = (key: never) =>
      check((flow) => {
        const text = flow.source(new MemorySource());
        const rows = flow.collector<Row>('rows');
        text.collect(rows, { key: text.key, length: text.transform('length', LENGTH, text.value) });
        text.collect(rows, { key: text.key });
        flow.export(rows, target(), { key });
      });
    expect(withKey('kye' as never)).toBe('flow.keyMissing rows.kye');
    expect(withKey([] as never)).toBe('flow.keyMissing rows');
    expect(withKey(['key', 'length'] as never)).toBe('flow.keyMissing rows.length');
  });

  it('names sources, collectors and targets that are there twice or lead nowhere', () => {
    expect(check(() => undefined)).toBe('flow.noSource test');
    expect(
      check((flow) => {
        flow.source(new MemorySource());
        flow.source(new MemorySource());
      }),
    ).toBe('flow.sourceTwice texts');
    expect(
      check((flow) => {
        flow.collector('rows');
        flow.collector('rows');
      }),
    ).toBe('flow.collectorTwice rows');
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        text.collect(flow.collector<Row>('rows'), { key: text.key });
      }),
    ).toBe('flow.collectorNotExported rows');
    expect(
      check((flow) => {
        flow.source(new MemorySource());
        flow.export(flow.collector<Row>('rows'), target(), { key: 'key' });
      }),
    ).toBe('flow.collectorEmpty rows');
    expect(
      check((flow) => {
        const text = flow.source(new MemorySource());
        for (const name of ['one', 'two']) {
          const rows = flow.collector<Row>(name);
          text.collect(rows, { key: text.key });
          flow.export(rows, target('same'), { key: 'key' });
        }
      }),
    ).toBe('flow.targetTwice same');
  });
});

describe('wrong wiring does not compile', () => {
  it('of transforms, collects and exports', () => {
    const flow = () =>
      defineFlow('types', (builder) => {
        const text = builder.source(new MemorySource());
        expectTypeOf(text.key).toEqualTypeOf<Field<string>>();
        expectTypeOf(text.value).toEqualTypeOf<Field<string>>();
        const length = text.transform('length', LENGTH, text.value);
        expectTypeOf(length).toEqualTypeOf<Field<number>>();
        // @ts-expect-error the operation takes a text, not a number
        text.transform('wrong input', LENGTH, length);
        // @ts-expect-error an input is missing
        text.transform('missing input', LENGTH);
        // @ts-expect-error a number is nothing to iterate over
        text.forEach('wrong table', length, () => undefined);
        text.forEach('letter', text.transform('letters', LETTERS, text.value), (_, letter) => {
          expectTypeOf(letter).toEqualTypeOf<Field<string>>();
        });
        const rows = builder.collector<Row>('rows');
        expectTypeOf(rows).toEqualTypeOf<Collector<Row>>();
        text.collect(rows, { key: text.key });
        // @ts-expect-error a column that cannot be null is missing
        text.collect(rows, { length });
        // @ts-expect-error a column has the wrong type
        text.collect(rows, { key: text.key, length: text.value });
        // @ts-expect-error a column is unknown
        text.collect(rows, { key: text.key, width: length });
        text.collectRows(rows, { version: '1', from: [text.key, length], make: (key, size) => [{ key, length: size, letter: null }] });
        // @ts-expect-error the function makes other rows
        text.collectRows(rows, { version: '1', from: [text.key], make: (key) => [{ name: key }] });
        builder.export(rows, target(), { key: 'key' });
        // @ts-expect-error the target takes other rows
        builder.export(rows, new MemoryStore().target<{ readonly other: string }>('other'), { key: 'key' });
        // @ts-expect-error there is no such column
        builder.export(rows, target('second'), { key: 'kye' });
        // @ts-expect-error a column that may be null is no key
        builder.export(rows, target('third'), { key: 'length' });
      });
    expectTypeOf(flow).toBeFunction();
    expectTypeOf<ExternalTarget<Row>>().toExtend<Parameters<FlowBuilder['export']>[1]>();
  });
});

describe('transient flows', () => {
  const WAIT: Operation<readonly [number, string], string> = {
    name: 'wait',
    fingerprint: () => '1',
    evaluate: async ([length, text]) => await Promise.resolve(`${text} ${length}`),
  };

  it('go from inputs to one output, waiting where an operation waits', async () => {
    const flow = defineTransientFlow<[string], string>('describe', ['text'], (scope, text) =>
      scope.transform('described', WAIT, scope.transform('length', LENGTH, text), text),
    );
    expect(await flow.evaluate('word')).toBe('word 4');
  });

  it('blame the caller for a wrong number of arguments', async () => {
    const flow = defineTransientFlow<[string], number>('length', ['text'], (scope, text) => scope.transform('length', LENGTH, text));
    const untyped = flow.evaluate as (...inputs: unknown[]) => Promise<number>;
    await expect(untyped('one', 'two')).rejects.toMatchObject({ failure: { code: 'flow.argumentCount', kind: 'user' } });
  });

  it('collect nothing', () => {
    const declare = () =>
      defineTransientFlow<[string], string>('collects', ['text'], (scope, text) => {
        defineFlow('other', (flow) => scope.collect(flow.collector<Row>('rows'), { key: text }));
        return text;
      });
    expect(declare).toThrow('never exported from collector rows');
  });
});

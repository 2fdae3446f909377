/** The toy flow of the engine's tests: texts -> lines -> words, with a line count per text. Keys `x.upper` belong to a class of their own. */
import { defineFlow, type Flow, type FlowTarget } from '../../../server/src/engine/flow.ts';
import type { MemoCodec, Operation } from '../../../server/src/engine/operation.ts';
import type { SourceContract } from '../../../server/src/engine/ports.ts';

export interface WordRow {
  readonly word: string;
  readonly line: number;
}

export interface TextRow {
  readonly key: string;
  readonly lines: number;
}

export interface Line {
  readonly text: string;
  readonly number: number;
}

export interface WordFlowOptions {
  readonly source: SourceContract<string>;
  readonly words: FlowTarget<WordRow>;
  readonly texts: FlowTarget<TextRow>;
  /** Version of the line splitter, by class. */
  readonly version?: (logicClass: string) => string;
  /** Called instead of splitting; for faults and waiting. */
  readonly onSplit?: (text: string, signal: AbortSignal) => void | Promise<void>;
  readonly memo?: 'memo' | 'none';
  readonly timeoutMs?: number;
}

const CLASS_OF = (key: string) => (key.endsWith('.upper') ? 'upper' : 'plain');

export function wordFlow(options: WordFlowOptions): Flow {
  const { source, words, texts } = options;
  const split = splitLines(options);
  return defineFlow('words', (flow) => {
    const text = flow.source(source, { logicClass: CLASS_OF });
    const wordRows = flow.collector<WordRow>('words');
    const textRows = flow.collector<TextRow>('texts');
    const lines = text.transform('lines', split, text.value);
    text.forEach('line', lines, (scope, line) => {
      scope.collectRows(wordRows, { version: '1', from: [line], make: wordsOf });
    });
    text.collect(textRows, { key: text.key, lines: text.transform('count', COUNT, lines) });
    flow.export(wordRows, words, { key: ['word', 'line'] });
    flow.export(textRows, texts, { key: 'key' });
  });
}

function splitLines({ onSplit, version, memo, timeoutMs }: WordFlowOptions): Operation<readonly [string], readonly Line[]> {
  const split = (text: string) => text.split('\n').map((line, number) => ({ text: line, number }));
  return {
    name: 'split',
    fingerprint: version ?? (() => '1'),
    evaluate([text], { signal, logicClass }) {
      const cased = logicClass === 'upper' ? text.toUpperCase() : text;
      const waiting = onSplit?.(text, signal);
      return waiting === undefined ? split(cased) : waiting.then(() => split(cased));
    },
    ...(memo === 'memo' ? { memo: MEMO } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}

const MEMO: MemoCodec<readonly [string], readonly Line[]> = {
  key: (_, { content }) => content,
  encode: (lines) => new TextEncoder().encode(JSON.stringify(lines)),
  decode: (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as readonly Line[],
};

const COUNT: Operation<readonly [readonly Line[]], number> = {
  name: 'count',
  fingerprint: () => '1',
  evaluate: ([lines]) => lines.length,
};

function wordsOf(line: Line): WordRow[] {
  const words = line.text.split(' ').filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({ word, line: line.number }));
}

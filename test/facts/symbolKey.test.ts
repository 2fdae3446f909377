import { expect, it } from 'vitest';
import { containerPath, symbolKey } from '../../server/src/facts/symbolKey.ts';

const symbol = (name: string, kind: 'class' | 'method' | 'function', container: number, ordinal = 0) => ({
  name,
  kind,
  container,
  containerName: '',
  ordinal,
  visibility: 'public' as const,
  modifiers: 0,
  nameStart: 0,
  nameEnd: 0,
  start: 0,
  end: 0,
  signature: '',
  type: '',
  doc: '',
});

const symbols = [
  symbol('Outer', 'class', -1),
  symbol('Inner', 'class', 0),
  symbol('save', 'method', 1),
  symbol('save', 'method', 1, 1),
  symbol('main', 'function', -1),
];

it('names a symbol by its containers, kind and overload, never by its place', () => {
  expect(symbols.map((_, index) => symbolKey({ symbols }, index))).toEqual([
    'Outer~class',
    'Outer.Inner~class',
    'Outer.Inner.save~method',
    'Outer.Inner.save~method#1',
    'main~function',
  ]);
});

it('counts a container that another file holds', () => {
  const held = [{ ...symbol('Server', 'class', -1), containerName: 'net.http' }, symbol('Close', 'method', 0)];
  expect([symbolKey({ symbols: held }, 0), symbolKey({ symbols: held }, 1)]).toEqual([
    'net.http.Server~class',
    'net.http.Server.Close~method',
  ]);
});

it('gives the empty path at the top level', () => {
  expect([containerPath(symbols, 4), containerPath(symbols, 2)]).toEqual(['', 'Outer.Inner']);
});

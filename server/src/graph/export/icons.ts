import type { GraphNode } from '../../../protocol/graph.ts';

/** A letter in a coloured square, or a shape in a 16 by 16 field: pictures need no font of icons. */
export type Icon = { readonly letter: string; readonly color: string } | { readonly path: string; readonly color: string };

const FUNCTION = '#8250df';
const TYPE = '#bc4c00';
const ABSTRACT = '#0969da';
const VALUE = '#1a7f37';
const PLAIN = '#57606a';

const BY_KIND: Readonly<Record<string, Icon>> = {
  function: { letter: 'ƒ', color: FUNCTION },
  method: { letter: 'm', color: FUNCTION },
  constructor: { letter: 'c', color: FUNCTION },
  class: { letter: 'C', color: TYPE },
  struct: { letter: 'S', color: TYPE },
  enum: { letter: 'E', color: TYPE },
  interface: { letter: 'I', color: ABSTRACT },
  trait: { letter: 'T', color: ABSTRACT },
  type: { letter: 'T', color: ABSTRACT },
  module: { letter: 'M', color: ABSTRACT },
  namespace: { letter: 'N', color: ABSTRACT },
  property: { letter: 'p', color: VALUE },
  field: { letter: 'p', color: VALUE },
  variable: { letter: 'v', color: VALUE },
  constant: { letter: 'k', color: VALUE },
};

const BY_WHAT: Readonly<Record<GraphNode['what'], Icon>> = {
  symbol: { letter: '•', color: PLAIN },
  file: { path: 'M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3', color: PLAIN },
  folder: { path: 'M1.5 3.5h5l1.5 2h6.5v8h-13z', color: '#9a6700' },
  external: { path: 'M8 1.5l6 3v7l-6 3l-6-3v-7z M2 4.5l6 3l6-3 M8 7.5v7', color: PLAIN },
  fold: { path: 'M4.5 4.5h10v8h-10z M4.5 10h-3v-8h10v2.5', color: PLAIN },
};

export function iconOf({ what, kind }: GraphNode): Icon {
  return (what === 'symbol' ? BY_KIND[kind] : undefined) ?? BY_WHAT[what];
}

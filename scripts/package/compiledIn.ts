import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from './notice.ts';

/** Works that ship inside the binary of a package which does not carry their licences. */
export function compiledIn(root: string): readonly { readonly carrier: string; readonly notice: Notice }[] {
  const text = (name: string): string => readFileSync(join(root, 'scripts/package/licences', name), 'utf8').trim();
  return [
    {
      carrier: '@hpcc-js/wasm-graphviz',
      notice: {
        title: 'Graphviz',
        licence: 'EPL-1.0 OR EPL-2.0',
        text: [
          'Graphviz, as WebAssembly inside @hpcc-js/wasm-graphviz, unchanged by us. Its source code: https://gitlab.com/graphviz/graphviz',
          'Its releases up to a point are under version 1.0 of the Eclipse Public License and later ones under version 2.0; both follow.',
          'There is no warranty of its contributors on it, and they are not liable for anything that comes of its use in this product.',
          text('EPL-1.0.txt'),
          text('EPL-2.0.txt'),
        ].join('\n\n'),
      },
    },
    { carrier: '@hpcc-js/wasm-graphviz', notice: { title: 'Expat', licence: 'MIT', text: text('expat.txt') } },
  ];
}

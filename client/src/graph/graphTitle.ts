/** What a graph is called in a tab or a title bar. */
import { l10n } from 'vscode';
import type { Graph, GraphQuery } from '../../../server/protocol/graph.ts';
import { baseName } from '../pathParts.ts';

export function graphTitle({ kind, roots }: GraphQuery, { nodes }: Graph): string {
  const names = roots.map((root) => nodes.find(({ id }) => id === root)?.name ?? shortName(root));
  const [first = '', second = ''] = names;
  switch (kind) {
    case 'calls':
      return l10n.t('Calls of {0}', first);
    case 'path':
      return l10n.t('Path from {0} to {1}', first, second);
    case 'imports':
      return first === '' ? l10n.t('Imports') : l10n.t('Imports of {0}', first);
    case 'cycles':
      return l10n.t('Import cycle of {0}', first);
    case 'impact':
      return l10n.t('Impact of changes');
  }
}

/** `src/user.ts#User.save~method` is save, `src/user.ts` is user.ts. */
function shortName(id: string): string {
  const hash = id.indexOf('#');
  if (hash < 0) return baseName(id);
  const name = id.slice(hash + 1).replace(/~[^~]*$/, '');
  return name.slice(name.lastIndexOf('.') + 1);
}

import type { GraphNode } from '../../../../server/protocol/graph.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import type { Say } from './say.ts';

/** `method`, `file`, `external`; a kind without a word of its own is called as the index calls it. */
export function kindText({ kind, what }: Pick<GraphNode, 'kind' | 'what'>, say: Say): string {
  const key = what === 'symbol' ? symbolKinds.get(kind) : otherKinds[what];
  return key === undefined ? kind.replaceAll('_', ' ') : say(key);
}

const otherKinds: Readonly<Record<Exclude<GraphNode['what'], 'symbol'>, PanelTextKey>> = {
  file: 'kindFile',
  folder: 'kindFolder',
  external: 'kindExternal',
  fold: 'kindFold',
};

const symbolKinds: ReadonlyMap<string, PanelTextKey> = new Map([
  ['accessor', 'kindProperty'],
  ['class', 'kindClass'],
  ['constant', 'kindConstant'],
  ['constructor', 'kindConstructor'],
  ['enum', 'kindEnum'],
  ['enum_member', 'kindEnumMember'],
  ['field', 'kindField'],
  ['function', 'kindFunction'],
  ['interface', 'kindInterface'],
  ['macro', 'kindMacro'],
  ['method', 'kindMethod'],
  ['module', 'kindModule'],
  ['namespace', 'kindNamespace'],
  ['struct', 'kindStruct'],
  ['trait', 'kindTrait'],
  ['type', 'kindType'],
  ['variable', 'kindVariable'],
]);

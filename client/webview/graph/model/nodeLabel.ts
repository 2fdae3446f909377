/** What a screen reader says, and what a tooltip shows. */
import type { GraphEdge, GraphGroup, GraphKind, GraphMark, GraphNode } from '../../../../server/protocol/graph.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { kindText } from './kindText.ts';
import { baseName } from './paths.ts';
import type { Say } from './say.ts';

/** `save, method of User, user.ts line 42, 3 callers, 5 callees, focus` */
export function nodeLabel(node: GraphNode, kind: GraphKind, say: Say): string {
  const { degree, hidden, marks, place, count, what } = node;
  const parts = [node.name, kindAndContainer(node, say)];
  if (place !== undefined && what === 'symbol') parts.push(say('at', baseName(place.path), place.startLine + 1));
  if (what === 'fold') parts.push(say('foldOf', count));
  else parts.push(...neighbours(degree, kind, say));
  if (hidden.in > 0) parts.push(say('moreIn', hidden.in));
  if (hidden.out > 0) parts.push(say('moreOut', hidden.out));
  if (count > 1 && what === 'symbol') parts.push(say('overloads', count));
  parts.push(...marks.map((mark) => say(markTexts[mark])));
  return parts.join(', ');
}

/** `method of User`, `function`, `file in src/model` */
export function kindAndContainer(node: GraphNode, say: Say): string {
  const kind = kindText(node, say);
  if (node.container === '') return kind;
  return say(node.what === 'symbol' ? 'kindOf' : 'kindAlone', kind, node.container);
}

/** `User.save → Store.write: 3 calls, probable: …` */
export function edgeLabel({ reason, marks }: GraphEdge, ends: readonly [from: string, to: string], say: Say): string {
  const words = marks.map((mark) => say(edgeMarkTexts[mark]));
  return [`${say('edgeName', ...ends)}: ${reason}`, ...words].join(', ');
}

export function edgeMarks({ marks }: GraphEdge, say: Say): readonly string[] {
  return marks.map((mark) => say(edgeMarkTexts[mark]));
}

export function groupLabel({ name, count, isCollapsed }: GraphGroup, say: Say): string {
  return say(isCollapsed ? 'groupClosed' : 'groupOpen', name, count);
}

export function markText(mark: GraphMark, say: Say): string {
  return say(markTexts[mark]);
}

function neighbours(degree: GraphNode['degree'], kind: GraphKind, say: Say): readonly string[] {
  const isImports = kind === 'imports' || kind === 'cycles';
  const counted = (count: number, one: PanelTextKey, many: PanelTextKey): string => (count === 1 ? say(one) : say(many, count));
  return isImports
    ? [counted(degree.in, 'importerOne', 'importersCount'), counted(degree.out, 'importedOne', 'importedCount')]
    : [counted(degree.in, 'callerOne', 'callersCount'), counted(degree.out, 'calleeOne', 'calleesCount')];
}

const markTexts: Readonly<Record<GraphMark, PanelTextKey>> = {
  focus: 'markFocus',
  test: 'markTest',
  external: 'markExternal',
  recursive: 'markRecursive',
  deprecated: 'markDeprecated',
  stale: 'markStale',
  cycle: 'markCycle',
  changed: 'markChanged',
  affected: 'markAffected',
  unused: 'markUnused',
};

const edgeMarkTexts: Readonly<Record<GraphEdge['marks'][number], PanelTextKey>> = {
  'type-only': 'edgeTypeOnly',
  dynamic: 'edgeDynamic',
  cycle: 'edgeCycle',
  cut: 'edgeCut',
};

import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import type { GraphQuery, TextMetrics } from '../../../../server/protocol/graph.ts';
import { iconPaths, nodeIcon } from '../icons.ts';
import { nodeAnatomy, type PlacedBadge } from '../model/nodeAnatomy.ts';
import { nodeLabel } from '../model/nodeLabel.ts';
import { nodeContext } from '../model/nodeMenu.ts';
import type { Say } from '../model/say.ts';
import type { SceneNode } from '../model/scene.ts';
import { isEmpty, type Panel } from '../panel.ts';
import { graphicsSymbol } from './aria.ts';

export interface NodeViewProps {
  readonly panel: Panel;
  readonly say: Say;
  readonly item: SceneNode;
  readonly query: GraphQuery;
}

/** A node. What changes often (tab stop, classes) is bound to signals, so that a step of the keyboard compares nothing else. */
export function NodeView({ panel, say, item, query }: NodeViewProps): VNode {
  const { key, node, box } = item;
  const className = useComputed(() => classOf(panel, item));
  const tabIndex = useComputed(() => (panel.active.value === key && panel.activeEdge.value === undefined ? 0 : -1));
  const isSelected = useComputed(() => (panel.selected.value.node === key ? 'true' : undefined));
  return (
    <g
      class={className}
      style={{ transform: `translate(${box.x}px, ${box.y}px)` }}
      {...graphicsSymbol}
      aria-label={nodeLabel(node, query.kind, say)}
      aria-current={isSelected}
      tabindex={tabIndex}
      data-node={key}
      data-vscode-context={JSON.stringify(nodeContext(node, query))}
    >
      <NodeBody item={item} metrics={query.metrics} />
    </g>
  );
}

/** What has gone, for as long as it fades. */
export function GhostView({ item, metrics }: { readonly item: SceneNode; readonly metrics: TextMetrics }): VNode {
  const { node, box } = item;
  return (
    <g class={`node is-${node.what} is-gone`} style={{ transform: `translate(${box.x}px, ${box.y}px)` }}>
      <NodeBody item={item} metrics={metrics} />
    </g>
  );
}

function NodeBody({ item: { node, box }, metrics }: { readonly item: SceneNode; readonly metrics: TextMetrics }): VNode {
  const { icon, name, container, badges } = nodeAnatomy(node, box, metrics);
  return (
    <>
      <rect class="box" width={box.width} height={box.height} rx="5" />
      <g class="details">
        <path class={`kind is-${node.what}-${node.kind}`} d={iconPaths[nodeIcon(node)]} transform={`translate(${icon.x},${icon.y})`} />
        <text class="name" x={name.x} y={name.y}>
          {name.text}
        </text>
        {container !== undefined && (
          <text class="container" x={container.x} y={container.y}>
            {container.text}
          </text>
        )}
        {badges.map((badge) => (
          <BadgeView key={`${badge.side} ${badge.kind}`} badge={badge} />
        ))}
      </g>
    </>
  );
}

function BadgeView({ badge: { kind, side, text, box } }: { readonly badge: PlacedBadge }): VNode {
  const expands = kind === 'hidden' ? { 'data-badge': side === 'left' ? 'in' : 'out' } : {};
  return (
    <g class={`badge is-${kind}`} {...expands}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={box.height / 2} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2}>
        {text}
      </text>
    </g>
  );
}

function classOf(panel: Panel, { key, node }: SceneNode): string {
  const classes = ['node', `is-${node.what}`, ...node.marks.map((mark) => `is-${mark}`)];
  if (panel.selected.value.node === key) classes.push('is-selected');
  if (panel.highlighted.value.has(node.id)) classes.push('is-highlighted');
  if (panel.changes.value.added.has(key)) classes.push('is-new');
  if (panel.searchText.value !== undefined && panel.searchText.value !== '') {
    classes.push(panel.hitSet.value.has(key) ? 'is-hit' : 'is-dimmed');
  } else if (!isEmpty(panel.hovered.value) && panel.near.value.size > 1 && !panel.near.value.has(key)) {
    classes.push('is-dimmed');
  }
  return classes.join(' ');
}

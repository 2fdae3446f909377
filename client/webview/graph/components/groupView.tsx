import type { VNode } from 'preact';
import type { TextMetrics } from '../../../../server/protocol/graph.ts';
import { iconPaths } from '../icons.ts';
import { SMALL, shortened } from '../model/nodeAnatomy.ts';
import { groupLabel } from '../model/nodeLabel.ts';
import type { Say } from '../model/say.ts';
import type { SceneGroup } from '../model/scene.ts';
import { graphicsObject } from './aria.ts';

/** The ground that the nodes of one class, file or folder stand on. */
export function GroupView({ item: { group, box }, say }: { readonly item: SceneGroup; readonly say: Say }): VNode {
  return (
    <g class={`group is-${group.what}`} {...graphicsObject} aria-label={groupLabel(group, say)}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="6" />
    </g>
  );
}

const CHEVRON = 12;
const PADDING = 6;
/** A name cut to fewer letters says nothing. */
const FEWEST = 4;

export interface GroupTitleProps {
  readonly item: SceneGroup;
  /** 1, or the zoom for which the title is drawn as large as it is read. */
  readonly far: number;
  readonly metrics: TextMetrics;
}

/** Above everything else, so that it can be read and clicked wherever lines run; a click collapses or opens the group. */
export function GroupTitle({ item: { group, box }, far, metrics }: GroupTitleProps): VNode | null {
  const scale = 1 / far;
  const line = metrics.lineHeight * SMALL + 4;
  const room = Math.floor((box.width * far - 2 * PADDING - CHEVRON) / (metrics.charWidth * SMALL));
  if (far < 1 && room < FEWEST) return null;
  const name = shortened(group.name, Math.max(FEWEST, Math.min(room, 60)));
  const width = CHEVRON + 2 * PADDING + [...name].length * metrics.charWidth * SMALL;
  const context = { webviewSection: 'group', node: group.id, preventDefaultContextMenuItems: true };
  return (
    <g
      class="group-title"
      transform={`translate(${box.x},${box.y})${far < 1 ? ` scale(${scale})` : ''}`}
      data-group={group.id}
      data-vscode-context={JSON.stringify(context)}
    >
      <title>{`${group.name} (${group.count})`}</title>
      <rect class="is-hit-area" width={width} height={line} rx="3" />
      <path
        class="chevron"
        d={group.isCollapsed ? iconPaths.chevronRight : iconPaths.chevronDown}
        transform={`translate(${PADDING - 2},${(line - CHEVRON) / 2}) scale(${CHEVRON / 16})`}
      />
      <text x={PADDING + CHEVRON + 1} y={line / 2 + 0.5}>
        {name}
      </text>
    </g>
  );
}

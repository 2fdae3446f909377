import type { VNode } from 'preact';
import { iconPaths } from '../icons.ts';
import { type GroupTitle, TITLE } from '../model/groupTitles.ts';
import { groupLabel } from '../model/nodeLabel.ts';
import { groupContext } from '../model/nodeMenu.ts';
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

/** Above everything else, so that it can be read and clicked wherever lines run; a click collapses or opens the group. */
export function GroupTitleView({ title: { item, text, width, height }, far }: { readonly title: GroupTitle; readonly far: number }): VNode {
  const { group, box } = item;
  const context = groupContext(group);
  return (
    <g
      class="group-title"
      transform={`translate(${box.x},${box.y})${far < 1 ? ` scale(${1 / far})` : ''}`}
      data-group={group.id}
      data-vscode-context={JSON.stringify(context)}
    >
      <title>{`${group.name} (${group.count})`}</title>
      <rect class="is-hit-area" width={width} height={height} rx="3" />
      <path
        class="chevron"
        d={group.isCollapsed ? iconPaths.chevronRight : iconPaths.chevronDown}
        transform={`translate(${TITLE.padding - 2},${(height - TITLE.chevron) / 2}) scale(${TITLE.chevron / 16})`}
      />
      <text x={TITLE.padding + TITLE.chevron + 1} y={height / 2 + 0.5}>
        {text}
      </text>
    </g>
  );
}

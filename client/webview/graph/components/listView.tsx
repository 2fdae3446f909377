import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nodeIcon } from '../icons.ts';
import { type CommandName, commandFor } from '../model/commands.ts';
import { type ListEntry, type ListItem, type ListRow, listRows, listTree } from '../model/listTree.ts';
import { edgeMarks, nodeLabel } from '../model/nodeLabel.ts';
import { nodeContext } from '../model/nodeMenu.ts';
import { baseName } from '../model/paths.ts';
import type { Say } from '../model/say.ts';
import type { Panel } from '../panel.ts';
import { performCommand } from '../performCommand.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';

/** The same graph as a tree: equal in what it tells, for those who would rather read or hear. */
export function ListView({ panel, say }: PanelProps): VNode | null {
  const list = useRef<HTMLDivElement>(null);
  const collapsed = useSignal<ReadonlySet<string>>(new Set());
  const current = useSignal<string | undefined>(undefined);
  const tree = useComputed(() => listTree(panel.scene.value, panel.shown.value?.query.kind ?? 'calls'));
  const rows = useComputed(() => listRows(tree.value, collapsed.value));
  const requests = panel.focusRequests.value;
  const answered = useRef(0);

  const stop = rows.value.find(({ item }) => item.id === current.value) ?? rowOf(rows.value, panel.active.value) ?? rows.value[0];
  const shown = panel.shown.value;
  const isShown = shown !== undefined;
  useLayoutEffect(() => {
    // The first graph is on its way: it answers.
    if (!isShown || requests === answered.current) return;
    answered.current = requests;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [requests, isShown]);

  if (shown === undefined) return null;
  const moveTo = (row: ListRow | undefined): void => {
    if (row === undefined) return;
    current.value = row.item.id;
    if (row.item.what === 'node') panel.active.value = row.item.item.key;
    const place = rows.value.indexOf(row);
    const element = list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[place];
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  };
  const fold = (row: ListRow, isFolded: boolean): void => {
    const others = [...collapsed.value].filter((id) => id !== row.item.id);
    collapsed.value = new Set(isFolded ? [...others, row.item.id] : others);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandFor(event);
    if (command === undefined || stop === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step(panel, command, { rows: rows.value, stop, collapsed: collapsed.value, moveTo, fold });
  };
  return (
    <div class="list" role="tree" aria-label={say('listName', shown.title)} ref={list} onKeyDown={onKeyDown}>
      {rows.value.map((row) => (
        <Row
          key={row.item.id}
          panel={panel}
          say={say}
          row={row}
          isStop={row === stop}
          isFolded={collapsed.value.has(row.item.id)}
          moveTo={moveTo}
          fold={fold}
        />
      ))}
    </div>
  );
}

interface TreeSteps {
  readonly rows: readonly ListRow[];
  readonly stop: ListRow;
  readonly collapsed: ReadonlySet<string>;
  readonly moveTo: (row: ListRow | undefined) => void;
  readonly fold: (row: ListRow, isFolded: boolean) => void;
}

/** Arrows walk as in every tree of the editor; all other keys do what they do on the canvas. */
function step(panel: Panel, command: CommandName, { rows, stop, collapsed, moveTo, fold }: TreeSteps): void {
  const at = rows.indexOf(stop);
  const hasChildren = stop.item.children.length > 0;
  const isFolded = collapsed.has(stop.item.id);
  switch (command) {
    case 'up':
      moveTo(rows[at - 1]);
      return;
    case 'down':
      moveTo(rows[at + 1]);
      return;
    case 'first':
      moveTo(rows[0]);
      return;
    case 'last':
      moveTo(rows.at(-1));
      return;
    case 'right':
      if (hasChildren && isFolded) {
        fold(stop, false);
        return;
      }
      if (hasChildren) moveTo(rows[at + 1]);
      return;
    case 'left':
      if (hasChildren && !isFolded) {
        fold(stop, true);
        return;
      }
      moveTo(rows.find(({ item }) => item.id === stop.parent));
      return;
    default:
      if (stop.item.what === 'node') panel.active.value = stop.item.item.key;
      performCommand(panel, command);
      return;
  }
}

interface RowProps {
  readonly panel: Panel;
  readonly say: Say;
  readonly row: ListRow;
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly moveTo: (row: ListRow) => void;
  readonly fold: (row: ListRow, isFolded: boolean) => void;
}

function Row({ panel, say, row, isStop, isFolded, moveTo, fold }: RowProps): VNode {
  const { item, level, position, setSize } = row;
  const hasChildren = item.children.length > 0;
  const kind = panel.shown.value?.query.kind ?? 'calls';
  const isSelected = item.what === 'node' && panel.selected.value.node === item.item.key;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows.
    <div
      class={`row ${item.what === 'section' ? 'is-section' : ''} ${isSelected ? 'is-selected' : ''}`}
      role="treeitem"
      tabIndex={isStop ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-selected={isSelected}
      {...(hasChildren ? { 'aria-expanded': !isFolded } : {})}
      aria-label={item.what === 'section' ? sectionTitle(item, say) : entryLabel(item, nodeLabel(item.item.node, kind, say), say)}
      {...(item.what === 'node'
        ? { 'data-list-node': item.item.key, 'data-list-edge': item.edge?.key ?? '', ...rowContext(panel, item) }
        : {})}
      style={{ paddingInlineStart: `${8 + (level - 1) * 16}px` }}
      onClick={() => {
        moveTo(row);
        if (item.what === 'node') panel.select({ node: item.item.key });
        else fold(row, !isFolded);
      }}
      onDblClick={() => performCommand(panel, 'open')}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows do the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrows do the same. */}
      <span
        class={`twistie ${hasChildren ? '' : 'is-empty'}`}
        onClick={(event) => {
          event.stopPropagation();
          fold(row, !isFolded);
        }}
      >
        {hasChildren && <Icon name={isFolded ? 'chevronRight' : 'chevronDown'} />}
      </span>
      {item.what === 'section' ? <span class="row-section">{sectionTitle(item, say)}</span> : <EntryBody entry={item} say={say} />}
    </div>
  );
}

/** The same context menu as on the canvas. */
function rowContext({ shown }: Panel, { item }: ListEntry): { readonly 'data-vscode-context'?: string } {
  return shown.value === undefined ? {} : { 'data-vscode-context': JSON.stringify(nodeContext(item.node, shown.value.query)) };
}

function EntryBody({ entry, say }: { readonly entry: ListEntry; readonly say: Say }): VNode {
  const { node } = entry.item;
  return (
    <>
      <span class={`row-kind is-${node.what}-${node.kind}`}>
        <Icon name={nodeIcon(node)} />
      </span>
      <span class={`row-name ${node.marks.includes('focus') ? 'is-focus' : ''}`}>{node.name}</span>
      <span class="row-detail">
        {[node.container, node.place === undefined ? '' : `${baseName(node.place.path)}:${node.place.startLine + 1}`]
          .filter((part) => part !== '')
          .join(' — ')}
      </span>
      <span class="row-edge">{edgeWords(entry, say).join(', ')}</span>
    </>
  );
}

function sectionTitle(item: Extract<ListItem, { what: 'section' }>, say: Say): string {
  const { title, children } = item;
  return 'text' in title ? title.text : `${say(title.key)} (${children.length})`;
}

/** Why the edge that leads here is believed, and that the symbol stands elsewhere as well. */
function edgeWords({ edge, isRepeated }: ListEntry, say: Say): readonly string[] {
  const words = edge === undefined ? [] : [edge.edge.reason, ...edgeMarks(edge.edge, say)];
  return (isRepeated ? [...words, say('listAgain')] : words).filter((word) => word !== '');
}

function entryLabel(entry: ListEntry, label: string, say: Say): string {
  return [label, ...edgeWords(entry, say)].join(', ');
}

function rowOf(rows: readonly ListRow[], key: string | undefined): ListRow | undefined {
  return rows.find(({ item }) => item.what === 'node' && item.item.key === key);
}

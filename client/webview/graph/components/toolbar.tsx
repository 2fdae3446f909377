import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { GraphQuery } from '../../../../server/protocol/graph.ts';
import type { IconName } from '../icons.ts';
import { type CommandName, titleWithKey } from '../model/commands.ts';
import {
  type Direction,
  directionOf,
  groupingOf,
  groupingsOf,
  type Side,
  sidesOf,
  withDepth,
  withDirection,
  withFilters,
  withGrouping,
} from '../model/queryEdits.ts';
import { hasFilters } from '../model/queryFilters.ts';
import { directionText, groupTexts, sideText } from '../model/queryTexts.ts';
import type { Panel } from '../panel.ts';
import { performCommand, postCommand } from '../performCommand.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';
import { useRovingFocus } from './rovingFocus.ts';

/** One tab stop; the arrows lead through it. */
export function Toolbar({ panel, say }: PanelProps): VNode {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(bar, 'horizontal');
  const shown = panel.shown.value;
  const query = shown?.query;
  const isPinned = shown?.isPinned === true;
  return (
    <div class="toolbar" role="toolbar" aria-label={say('toolbar')} ref={bar} onKeyDown={onKeyDown}>
      <CommandButton panel={panel} command="back" icon="arrowLeft" title={say('back')} isDisabled={shown?.canGoBack !== true} />
      <CommandButton panel={panel} command="forward" icon="arrowRight" title={say('forward')} isDisabled={shown?.canGoForward !== true} />
      {query !== undefined && <Controls panel={panel} say={say} query={query} />}
      <span class="spring" />
      <CommandButton panel={panel} command="search" icon="search" title={say('search')} isDisabled={query === undefined} />
      <button
        type="button"
        class="action"
        aria-label={say(query !== undefined && hasFilters(query) ? 'filterActive' : 'filter')}
        title={say('filter')}
        aria-haspopup="dialog"
        aria-expanded={panel.popup.value === 'filter'}
        disabled={query === undefined}
        onClick={() => toggle(panel, 'filter')}
      >
        <Icon name={query !== undefined && hasFilters(query) ? 'filterFilled' : 'filter'} />
      </button>
      <CommandButton
        panel={panel}
        command="pin"
        icon={isPinned ? 'pinned' : 'pin'}
        title={say(isPinned ? 'unpin' : 'pin')}
        isPressed={isPinned}
        isDisabled={query === undefined}
      />
      <button
        type="button"
        class="action"
        aria-label={say('followCursor')}
        title={say('followCursor')}
        aria-pressed={shown?.followsCursor === true}
        disabled={shown === undefined || isPinned}
        onClick={() => postCommand(panel, 'followCursor')}
      >
        <Icon name="target" />
      </button>
      <button
        type="button"
        class="action"
        aria-label={say('more')}
        title={say('more')}
        aria-haspopup="menu"
        aria-expanded={panel.popup.value === 'more'}
        onClick={() => toggle(panel, 'more')}
      >
        <Icon name="ellipsis" />
      </button>
    </div>
  );
}

function toggle(panel: Panel, popup: 'filter' | 'more'): void {
  panel.popup.value = panel.popup.value === popup ? undefined : popup;
}

/** What a kind of graph can be asked for. */
function Controls({ panel, say, query }: PanelProps & { readonly query: GraphQuery }): VNode {
  const sides = sidesOf(query.kind);
  const groupings = groupingsOf(query.kind);
  return (
    <>
      {sides.includes('in') && <Depth panel={panel} say={say} query={query} side="in" />}
      {sides.length === 2 && <DirectionButtons panel={panel} say={say} query={query} />}
      {sides.includes('out') && <Depth panel={panel} say={say} query={query} side="out" />}
      {groupings.length > 0 && (
        <select
          class="dropdown"
          aria-label={say('groupBy')}
          title={titleWithKey(say('groupBy'), 'group')}
          value={groupingOf(query)}
          onChange={({ currentTarget: { value } }) => {
            const chosen = groupings.find((grouping) => grouping === value);
            if (chosen !== undefined) panel.ask((current) => withGrouping(current, chosen));
          }}
        >
          {groupings.map((grouping) => (
            <option key={grouping} value={grouping} selected={grouping === groupingOf(query)}>
              {say(groupTexts[grouping])}
            </option>
          ))}
        </select>
      )}
      {query.kind === 'path' && (
        <label class="check">
          <input
            type="checkbox"
            checked={query.filters.minConfidence === 'ambiguous'}
            onChange={({ currentTarget: { checked } }) =>
              panel.ask((current) => withFilters(current, { minConfidence: checked ? 'ambiguous' : 'probable' }))
            }
          />
          {say('allowUncertain')}
        </label>
      )}
    </>
  );
}

const directions: readonly Direction[] = ['in', 'both', 'out'];

/** Calls have the signs of the editor's own call hierarchy. */
function directionIcon(direction: Direction, { kind }: GraphQuery): IconName {
  if (direction === 'both') return 'arrowBoth';
  if (kind === 'imports') return direction === 'in' ? 'arrowLeft' : 'arrowRight';
  return direction === 'in' ? 'callIncoming' : 'callOutgoing';
}

function DirectionButtons({ panel, say, query }: PanelProps & { readonly query: GraphQuery }): VNode {
  return (
    <fieldset class="segments">
      <legend class="only-heard">{say('direction')}</legend>
      {directions.map((direction) => {
        const title = say(directionText(direction, query.kind));
        return (
          <button
            key={direction}
            type="button"
            class="action"
            aria-label={title}
            title={titleWithKey(title, 'direction')}
            aria-pressed={directionOf(query) === direction}
            onClick={() => panel.ask((current) => withDirection(current, direction))}
          >
            <Icon name={directionIcon(direction, query)} />
          </button>
        );
      })}
    </fieldset>
  );
}

function Depth({ panel, say, query, side }: PanelProps & { readonly query: GraphQuery; readonly side: Side }): VNode {
  const name = say(sideText(side, query.kind));
  const step = (by: 1 | -1): VNode => (
    <button
      type="button"
      class="action is-small"
      aria-label={say(by === 1 ? 'depthMore' : 'depthLess', name)}
      title={titleWithKey(say(by === 1 ? 'depthMore' : 'depthLess', name), by === 1 ? 'more' : 'less')}
      disabled={by === -1 && query.depth[side] === 0}
      onClick={() => panel.ask((current) => withDepth(current, side, by))}
    >
      <Icon name={by === 1 ? 'add' : 'remove'} />
    </button>
  );
  return (
    <fieldset class="depth">
      <legend class="only-heard">{say('level', name, query.depth[side])}</legend>
      <span class="depth-name">{name}</span>
      {step(-1)}
      <span class="depth-value">{query.depth[side]}</span>
      {step(1)}
    </fieldset>
  );
}

interface CommandButtonProps {
  readonly panel: Panel;
  readonly command: CommandName;
  readonly icon: IconName;
  readonly title: string;
  readonly isDisabled: boolean;
  readonly isPressed?: boolean;
}

function CommandButton({ panel, command, icon, title, isDisabled, isPressed }: CommandButtonProps): VNode {
  return (
    <button
      type="button"
      class="action"
      aria-label={title}
      title={titleWithKey(title, command)}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      disabled={isDisabled}
      onClick={() => performCommand(panel, command)}
    >
      <Icon name={icon} />
    </button>
  );
}

import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { titleWithKey } from '../model/commands.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';

/** Search within the graph, where the editor has its find widget. */
export function SearchField({ panel, say }: PanelProps): VNode | null {
  const field = useRef<HTMLInputElement>(null);
  const text = panel.searchText.value;
  const requests = panel.searchRequests.value;
  const isOpen = text !== undefined;
  useLayoutEffect(() => {
    if (!isOpen) return;
    field.current?.focus();
    field.current?.select();
  }, [isOpen, requests]);
  if (!isOpen) return null;

  const hits = panel.hits.value;
  const at = hits.indexOf(panel.active.value ?? '');
  const count = text === '' ? '' : hits.length === 0 ? say('searchNone') : say('searchCount', at + 1, hits.length);
  const close = (): void => {
    panel.searchText.value = undefined;
    panel.focusRequests.value += 1;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') panel.toHit(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') panel.focusRequests.value += 1;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="search">
      <input
        ref={field}
        type="text"
        class="input"
        aria-label={say('search')}
        placeholder={say('searchLabel')}
        value={text}
        onInput={({ currentTarget: { value } }) => panel.search(value)}
        onKeyDown={onKeyDown}
      />
      <span class="search-count" role="status">
        {count}
      </span>
      <button
        type="button"
        class="action is-small"
        aria-label={say('searchPrevious')}
        title={titleWithKey(say('searchPrevious'), 'previousHit')}
        disabled={hits.length === 0}
        onClick={() => panel.toHit(-1)}
      >
        <Icon name="chevronUp" />
      </button>
      <button
        type="button"
        class="action is-small"
        aria-label={say('searchNext')}
        title={titleWithKey(say('searchNext'), 'nextHit')}
        disabled={hits.length === 0}
        onClick={() => panel.toHit(1)}
      >
        <Icon name="chevronDown" />
      </button>
      <button type="button" class="action is-small" aria-label={say('searchClose')} title={say('searchClose')} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  );
}

import type { VNode } from 'preact';
import { withMoreNodes } from '../model/queryEdits.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';

/** `Showing 250 of 1,932 symbols, the rest grouped by folder. [Filter] [Show more]` */
export function Banner({ panel, say }: PanelProps): VNode | null {
  const shown = panel.shown.value;
  if (shown?.graph.banner === undefined || panel.notice.value !== undefined) return null;
  const isMost = withMoreNodes(shown.query).maxNodes === shown.query.maxNodes;
  return (
    <div class="banner">
      <Icon name="info" />
      <span class="banner-text">{shown.graph.banner}</span>
      <button type="button" class="link" onClick={() => (panel.popup.value = 'filter')}>
        {say('filter')}
      </button>
      {!isMost && (
        <button type="button" class="link" onClick={() => panel.ask(withMoreNodes)}>
          {say('showMore')}
        </button>
      )}
    </div>
  );
}

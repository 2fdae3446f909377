import type { VNode } from 'preact';
import { statusLine } from '../model/statusLine.ts';
import type { PanelProps } from './panelProps.ts';

/** One line: what is shown, how sure it is, and how fresh. */
export function StatusBar({ panel, say }: PanelProps): VNode {
  const shown = panel.shown.value;
  const busy = panel.busy.value;
  return (
    <footer class={`status ${busy === undefined ? '' : 'is-busy'}`}>
      <span class="status-text">
        {busy ?? (shown === undefined || shown.graph.nodes.length === 0 || panel.notice.value !== undefined ? '' : statusLine(shown, say))}
      </span>
    </footer>
  );
}

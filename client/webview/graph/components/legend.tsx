import type { VNode } from 'preact';
import type { GraphEdge } from '../../../../server/protocol/graph.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { edgeClasses, edgeWidth } from '../model/edgeStyle.ts';
import type { Say } from '../model/say.ts';

type Sample = Pick<GraphEdge, 'tier' | 'marks' | 'count'> & { readonly text: PanelTextKey; readonly label?: string };

const edges: readonly Sample[] = [
  { tier: 'exact', marks: [], count: 1, text: 'legendExact' },
  { tier: 'probable', marks: [], count: 1, text: 'legendProbable' },
  { tier: 'ambiguous', marks: [], count: 1, text: 'legendAmbiguous', label: '?3' },
  { tier: 'dispatch', marks: [], count: 1, text: 'legendDispatch' },
  { tier: 'external', marks: [], count: 1, text: 'legendExternal' },
  { tier: 'exact', marks: [], count: 12, text: 'legendMany', label: '12' },
  { tier: 'exact', marks: ['type-only'], count: 1, text: 'legendTypeOnly' },
  { tier: 'exact', marks: ['cycle'], count: 1, text: 'legendCycle' },
  { tier: 'exact', marks: ['cycle', 'cut'], count: 1, text: 'legendCut' },
];

const badges: readonly (readonly [string, string, PanelTextKey])[] = [
  ['is-hidden', '+12', 'legendHidden'],
  ['is-recursive', '↻', 'legendRecursive'],
  ['is-count', '×3', 'legendOverloads'],
  ['is-test', 'test', 'markTest'],
  ['is-external', 'ext', 'markExternal'],
  ['is-stale', 'syntax', 'legendStale'],
];

/** Drawn with the same classes as the graph, so that it cannot tell anything else. */
export function Legend({ say }: { readonly say: Say }): VNode {
  return (
    <ul class="legend">
      {edges.map(({ text, label, ...edge }) => (
        <li key={text}>
          <svg class="legend-sample canvas-colours" viewBox="0 0 64 20" width="64" height="20" aria-hidden="true">
            <g class={edgeClasses({ ...sampleEdge, ...edge }).join(' ')}>
              <path class="line" d="M2,10H60" stroke-width={edgeWidth(edge)} marker-end="url(#arrow)" />
              {label !== undefined && (
                <text class="edge-label" x="30" y="10">
                  {label}
                </text>
              )}
            </g>
          </svg>
          {say(text)}
        </li>
      ))}
      <li>
        <svg class="legend-sample canvas-colours" viewBox="0 0 64 20" width="64" height="20" aria-hidden="true">
          <g class="node is-symbol is-focus">
            <rect class="box" x="2" y="1.5" width="60" height="17" rx="5" />
          </g>
        </svg>
        {say('legendFocus')}
      </li>
      {badges.map(([className, sign, text]) => (
        <li key={text}>
          <svg class="legend-sample canvas-colours" viewBox="0 0 64 20" width="64" height="20" aria-hidden="true">
            <g class={`badge ${className}`}>
              <rect x="12" y="2" width="40" height="16" rx="8" />
              <text x="32" y="10">
                {sign}
              </text>
            </g>
          </svg>
          {say(text)}
        </li>
      ))}
    </ul>
  );
}

const sampleEdge: GraphEdge = {
  id: '',
  from: '',
  to: '',
  what: 'call',
  tier: 'exact',
  confidence: 1,
  count: 1,
  candidates: 0,
  reason: '',
  label: '',
  marks: [],
  sites: [],
};

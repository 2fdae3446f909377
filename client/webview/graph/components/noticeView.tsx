import type { VNode } from 'preact';
import type { EmptyReason, GraphPlace } from '../../../../server/protocol/graph.ts';
import type { PanelAction } from '../../../../server/protocol/panel.ts';
import type { Say } from '../model/say.ts';
import type { Panel } from '../panel.ts';
import { postCommand } from '../performCommand.ts';
import type { PanelProps } from './panelProps.ts';
import { PlaceLink } from './placeLink.tsx';

/** Why there is nothing to see, and what can be done about it. Where a lone node is drawn, beneath it. */
export function NoticeView({ panel, say }: PanelProps): VNode | null {
  const notice = panel.notice.value;
  const shown = panel.shown.value;
  if (notice !== undefined) return <Empty panel={panel} {...notice} isWhole />;
  if (shown === undefined) return <p class="notice is-whole is-quiet">{panel.busy.value ?? say('loading')}</p>;
  const { empty, nodes } = shown.graph;
  if (empty === undefined) return null;
  return <Empty panel={panel} text={empty.text} actions={actionsFor(empty, say)} places={empty.places} isWhole={nodes.length === 0} />;
}

function actionsFor({ code }: EmptyReason, say: Say): readonly PanelAction[] {
  switch (code) {
    case 'no-symbol':
    case 'gone':
      return [{ title: say('searchSymbols'), command: 'searchSymbols' }];
    case 'not-indexed':
      return [{ title: say('indexThisFile'), command: 'indexFile' }];
    case 'unsupported':
    case 'no-edges':
    case 'no-path':
    case 'no-cycle':
    case 'no-change':
      return [];
  }
}

interface EmptyProps {
  readonly panel: Panel;
  readonly text: string;
  readonly actions: readonly PanelAction[];
  readonly places: readonly GraphPlace[];
  readonly isWhole: boolean;
}

function Empty({ panel, text, actions, places, isWhole }: EmptyProps): VNode {
  return (
    <section class={`notice ${isWhole ? 'is-whole' : 'is-beneath'}`}>
      <p>{text}</p>
      {places.length > 0 && (
        <div class="notice-places">
          <ul>
            {places.map((place) => (
              <li key={`${place.path}:${place.startLine}:${place.startColumn}`}>
                <PlaceLink panel={panel} place={place} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {actions.length > 0 && (
        <div class="notice-actions">
          {actions.map(({ title, command }, index) => (
            <button
              key={command}
              type="button"
              class={`button ${index === 0 ? '' : 'is-secondary'}`}
              onClick={() => postCommand(panel, command)}
            >
              {title}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { GraphPlace } from '../../../../server/protocol/graph.ts';
import { baseName } from '../model/paths.ts';
import type { Panel } from '../panel.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';
import { useRovingFocus } from './rovingFocus.ts';

/** What is selected: signature, documentation, and the lines it is about. Enter opens a line, Space or a click shows it and its edge. */
export function PreviewStrip({ panel, say }: PanelProps): VNode | null {
  const sites = useRef<HTMLUListElement>(null);
  const onArrow = useRovingFocus(sites, 'vertical');
  const preview = panel.preview.value;
  if (preview === undefined) return null;
  return (
    <section
      class="preview"
      aria-label={say('preview')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return onArrow(event);
        event.preventDefault();
        panel.select({});
        panel.focusRequests.value += 1;
      }}
    >
      <div class="preview-head">
        <code class="preview-signature">{preview.signature}</code>
        <button
          type="button"
          class="action is-small"
          aria-label={say('previewClose')}
          title={say('previewClose')}
          onClick={() => panel.select({})}
        >
          <Icon name="close" />
        </button>
      </div>
      {preview.doc !== '' && <p class="preview-doc">{preview.doc}</p>}
      {preview.sites.length > 0 && (
        <ul class="preview-sites" aria-label={say('previewSites')} ref={sites}>
          {preview.sites.map((place) => (
            <Site key={placeKey(place)} panel={panel} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Site({ panel, place }: { readonly panel: Panel; readonly place: GraphPlace }): VNode {
  const edge = edgeAt(panel, place);
  const isSelected = edge !== undefined && panel.selected.value.edge === edge;
  const point = (): void => {
    panel.selected.value = { ...panel.selected.value, ...(edge === undefined ? {} : { edge }) };
    panel.open(place, { toSide: false, keepFocus: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    panel.open(place, { toSide: event.ctrlKey || event.metaKey, keepFocus: false });
  };
  return (
    <li>
      <button
        type="button"
        class={`site ${isSelected ? 'is-selected' : ''}`}
        title={`${place.path}:${place.startLine + 1}`}
        onClick={point}
        onDblClick={() => panel.open(place, { toSide: false, keepFocus: false })}
        onKeyDown={onKeyDown}
      >
        <span class="place">
          {baseName(place.path)}:{place.startLine + 1}
        </span>
        <code>{place.text}</code>
      </button>
    </li>
  );
}

/** The edge that a call stands for. */
function edgeAt(panel: Panel, place: GraphPlace): string | undefined {
  const wanted = placeKey(place);
  return panel.scene.value.edges.find(({ edge }) => edge.sites.some((site) => placeKey(site) === wanted))?.key;
}

function placeKey({ path, startLine, startColumn }: GraphPlace): string {
  return `${path}:${startLine}:${startColumn}`;
}

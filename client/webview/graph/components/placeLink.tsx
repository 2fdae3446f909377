import type { VNode } from 'preact';
import type { GraphPlace } from '../../../../server/protocol/graph.ts';
import { baseName } from '../model/paths.ts';
import type { Panel } from '../panel.ts';

/** `user.ts:42  this.store.write(row)`; opens the place. */
export function PlaceLink({ panel, place }: { readonly panel: Panel; readonly place: GraphPlace }): VNode {
  return (
    <button
      type="button"
      class="link"
      title={`${place.path}:${place.startLine + 1}`}
      onClick={({ ctrlKey, metaKey }) => panel.open(place, { toSide: ctrlKey || metaKey, keepFocus: false })}
    >
      <span class="place">
        {baseName(place.path)}:{place.startLine + 1}
      </span>
      {place.text !== undefined && <code>{place.text}</code>}
    </button>
  );
}

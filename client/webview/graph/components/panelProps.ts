import type { Say } from '../model/say.ts';
import type { Panel } from '../panel.ts';

/** Of every component: what it shows follows from the panel, in the user's language. */
export interface PanelProps {
  readonly panel: Panel;
  readonly say: Say;
}

/** What a graph's panel needs of the world around it, and what it tells that world. */
import type { LogOutputChannel } from 'vscode';
import type { GraphPlace } from '../../../server/protocol/graph.ts';
import type { FromPanel, PanelState, ToPanel } from '../../../server/protocol/panel.ts';
import type { ServerConnection } from '../languageClient.ts';

export interface GraphHost {
  readonly server: ServerConnection;
  readonly log: LogOutputChannel;
}

/** Where a graph is shown. */
export interface GraphSurface {
  readonly kind: 'view' | 'editor';
  /** What menus call it. */
  readonly webviewId: string;
  post(message: ToPanel): void;
  isVisible(): boolean;
  /** A short name of what is shown, and what the picture is of. */
  name(title: string, caption: string): void;
}

/** What the user did that is not this graph's own business. */
export type PanelWish =
  | { readonly type: 'open'; readonly place: GraphPlace; readonly toSide: boolean; readonly keepFocus: boolean }
  | { readonly type: 'point'; readonly places: readonly GraphPlace[] }
  | { readonly type: 'command'; readonly command: ForeignCommand; readonly node: string | undefined }
  | { readonly type: 'state'; readonly state: PanelState }
  | { readonly type: 'picture'; readonly png: string };

type ForeignCommand = Exclude<
  Extract<FromPanel, { readonly type: 'command' }>['command'],
  'back' | 'forward' | 'pin' | 'followCursor' | 'refresh' | 'shallower'
>;

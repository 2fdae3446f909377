/**
 * Messages between the graph's webview and the extension. The extension owns queries, history and files; the webview draws, and says what
 * the user did. Both sides check what they get and ignore what they do not know.
 */
import type { Graph, GraphLayout, GraphPlace, GraphQuery, TextMetrics } from './graph.ts';
import type { PanelTexts } from './panelTexts.ts';

export type ToPanel =
  | { readonly type: 'show'; readonly shown: ShownGraph }
  /** A query is under way: what is shown stays, with a sign of work. */
  | { readonly type: 'busy'; readonly text: string }
  /** Nothing to draw: an empty or error state with what can be done about it. */
  | { readonly type: 'message'; readonly text: string; readonly actions: readonly PanelAction[]; readonly places: readonly GraphPlace[] }
  /** Code to graph: nodes or edges to point out, because the cursor or the pointer is at their code. */
  | { readonly type: 'highlight'; readonly nodes: readonly string[]; readonly edges: readonly string[] }
  /** The answer to `select`. */
  | { readonly type: 'preview'; readonly preview: PanelPreview }
  /** A command of the title bar, palette or context menu that the webview carries out itself. */
  | { readonly type: 'do'; readonly what: PanelAct; readonly node?: string }
  /** What a person has switched on in the editor, and the texts in their language. Sent first. */
  | { readonly type: 'start'; readonly texts: PanelTexts; readonly state?: PanelState };

/** An answered query with all that its panel shows. */
export interface ShownGraph {
  /** URI of the workspace folder; part of the state that the webview keeps. */
  readonly folder: string;
  readonly query: GraphQuery;
  readonly graph: Graph;
  readonly layout: GraphLayout;
  readonly title: string;
  readonly complete: boolean;
  readonly pendingFiles: number;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly isPinned: boolean;
  readonly followsCursor: boolean;
  /** same: what was there is asked anew, and new nodes are pointed out. */
  readonly cause: 'new' | 'change' | 'same';
  /** Where it was looked at when it was left: back, forward and a reload of the window lead there. Absent: as it fits best. */
  readonly viewport?: NonNullable<PanelState['viewport']>;
}

export interface PanelAction {
  readonly title: string;
  readonly command: PanelCommand;
}

export interface PanelPreview {
  readonly id: string;
  readonly signature: string;
  readonly doc: string;
  readonly sites: readonly GraphPlace[];
}

/** Those from `focus` on are of the context menu and name a node. copyPng: answer with a `picture`. */
export type PanelAct =
  | 'toggleList'
  | 'fit'
  | 'search'
  | 'help'
  | 'copyPng'
  | 'focusCanvas'
  | 'unhideAll'
  | 'focus'
  | 'expand'
  | 'collapse'
  | 'hide'
  | 'hideFile'
  | 'hideFolder'
  | 'hideExternals';

/**
 * What stands in `data-vscode-context` of an element, as JSON: VS Code's context menu (`webview/context`) asks it in `when` clauses and
 * hands it to commands. Elements inside others add to what those say.
 */
export interface PanelContext {
  readonly webviewSection: 'node' | 'group' | 'edge' | 'canvas';
  /** Id of the node, group or edge. */
  readonly node?: string;
  /** What the menu can offer for it. */
  readonly canOpen?: boolean;
  readonly canExpand?: boolean;
  readonly canCollapse?: boolean;
  /** Not at the root of the workspace folder. */
  readonly isInFolder?: boolean;
  readonly isSymbol?: boolean;
  readonly isExternal?: boolean;
  /** The menu of cut, copy and paste makes no sense on a picture. */
  readonly preventDefaultContextMenuItems: true;
}

export type FromPanel =
  | { readonly type: 'ready'; readonly metrics: TextMetrics }
  /** The user changed depth, filters, grouping, expansion or focus. */
  | { readonly type: 'query'; readonly query: GraphQuery }
  | { readonly type: 'open'; readonly place: GraphPlace; readonly toSide: boolean; readonly keepFocus: boolean }
  /** Wants a preview, and its code pointed out. */
  | { readonly type: 'select'; readonly node?: string; readonly edge?: string }
  | { readonly type: 'hover'; readonly node?: string; readonly edge?: string }
  | { readonly type: 'command'; readonly command: PanelCommand; readonly node?: string }
  /** To be kept over a reload of the window. */
  | { readonly type: 'state'; readonly state: PanelState }
  /** A picture for saving: base64 of a PNG. */
  | { readonly type: 'picture'; readonly png: string }
  | { readonly type: 'fault'; readonly text: string };

export type PanelCommand =
  | 'back'
  | 'forward'
  | 'pin'
  | 'followCursor'
  | 'refresh'
  | 'export'
  | 'copyMermaid'
  | 'openInEditor'
  | 'searchSymbols'
  | 'findPathFrom'
  | 'findPathTo'
  | 'copyName'
  | 'copyReference'
  | 'leave'
  | 'indexFile'
  | 'showLog'
  | 'restart'
  /** Ask again with less depth. */
  | 'shallower'
  | 'enable'
  | 'openFolder';

/** What only the webview knows of how it looks. */
export interface PanelState {
  /** That of the graph that is shown. */
  readonly folder?: string;
  readonly query?: GraphQuery;
  /** Absent while nobody has moved it: then it is fitted to the window. */
  readonly viewport?: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly selected?: string;
  readonly isList: boolean;
  /** As the graph that is shown says. */
  readonly isPinned?: boolean;
  readonly followsCursor?: boolean;
}

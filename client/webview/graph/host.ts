import type { FromPanel, PanelState } from '../../../server/protocol/panel.ts';

/** What VS Code gives to the script of a webview. */
export interface Host {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
}

declare global {
  /** May be called once. */
  function acquireVsCodeApi(): Host;
}

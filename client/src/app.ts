import type { LogOutputChannel } from 'vscode';
import type { GraphPanels } from './graph/graphPanels.ts';
import type { ServerConnection } from './languageClient.ts';
import type { StatusModel } from './statusModel.ts';
import type { ImpactView } from './views/impactView.ts';

/** The parts of the extension that commands and views work with; extension.ts builds it once. */
export interface App {
  readonly server: ServerConnection;
  readonly status: StatusModel;
  readonly log: LogOutputChannel;
  readonly graphs: GraphPanels;
  readonly impact: ImpactView;
}

/** One command of the palette. Its title stands in package.json. */
export interface Command {
  readonly id: string;
  /** `argument` is what a menu hands over: a tree node, a URI, or nothing from the palette. `given`: that, and what comes with it. */
  readonly run: (app: App, argument: unknown, given: readonly unknown[]) => Promise<void> | void;
}

import type { EditorServer, WorkspaceTrust } from './editorServer.ts';
import type { Repository } from './repository.ts';
import type { EditorWindow } from './vscode.ts';

/** One story a user lives through, told in one file under scenarios/. */
export interface Scenario {
  /** Short word for `--only`. */
  readonly name: string;
  /** What the user can rely on when the scenario passes. */
  readonly title: string;
  readonly trust: WorkspaceTrust;
  /** User settings the story starts with. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Throws when the story goes another way. */
  readonly play: (stage: Stage) => Promise<void>;
}

/** What a scenario finds ready: its own repository, and its own VS Code with the built extension in an empty profile. */
export interface Stage {
  /** An empty folder of this scenario, removed afterwards. The repository lies beside it. */
  readonly scratch: string;
  readonly repository: Repository;
  readonly server: EditorServer;
  readonly extensionsFolder: string;
  /** Where the extension keeps its indexes. */
  readonly cacheFolder: string;
  /** Opens a window on the repository, or on the given folder or `.code-workspace` file. Closed afterwards. */
  readonly openWindow: (target?: string) => Promise<EditorWindow>;
  readonly openEmptyWindow: () => Promise<EditorWindow>;
  /** A window on the repository in another display language. */
  readonly openWindowIn: (language: string) => Promise<EditorWindow>;
  /** Keeps a screenshot under the scenario's name. */
  readonly photograph: (window: EditorWindow, what: string) => Promise<void>;
}

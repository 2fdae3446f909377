import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type EditorServer, startEditorServer } from './editorServer.ts';
import type { InstalledEditor } from './installEditor.ts';
import { createPolyglotRepository } from './polyglotRepository.ts';
import type { Scenario, Stage } from './scenario.ts';
import { EditorWindow } from './vscode.ts';

/** What all scenarios of a run share. */
export interface Theatre {
  readonly editor: InstalledEditor;
  readonly browser: Browser;
  /** Holds the installed extension and nothing else. */
  readonly extensionsFolder: string;
  /** Pictures and logs of the run. */
  readonly outputFolder: string;
}

export type Outcome = { readonly kind: 'ok' } | { readonly kind: 'failed'; readonly error: Error; readonly pictures: readonly string[] };

/** Sets the stage, plays the scenario and clears everything away; a failed one leaves pictures of its windows and its logs. */
export async function perform(scenario: Scenario, theatre: Theatre): Promise<Outcome> {
  const scratch = await mkdtemp(path.join(tmpdir(), `skein-e2e-${scenario.name}-`));
  const userData = path.join(scratch, 'user-data');
  const cacheFolder = path.join(scratch, 'cache');
  const windows: EditorWindow[] = [];
  const picture = (what: string) => path.join(theatre.outputFolder, 'screenshots', `${scenario.name}-${what}.png`);
  let server: EditorServer | undefined;
  try {
    const repository = await createPolyglotRepository(path.join(scratch, 'shop'));
    const running = await startEditorServer({
      editor: theatre.editor,
      profile: { userData, extensions: theatre.extensionsFolder },
      trust: scenario.trust,
      settings: scenario.settings,
      environment: { SKEIN_CACHE_DIR: cacheFolder },
    });
    server = running;
    const open = async (target: string | undefined, language?: string): Promise<EditorWindow> => {
      const window = await EditorWindow.open(theatre.browser, running.addressOf(target), language);
      windows.push(window);
      return window;
    };
    const stage: Stage = {
      scratch,
      repository,
      server: running,
      extensionsFolder: theatre.extensionsFolder,
      cacheFolder,
      openWindow: (target = repository.folder) => open(target),
      openEmptyWindow: () => open(undefined),
      openWindowIn: (language) => open(repository.folder, language),
      photograph: (window, what) => window.screenshot(picture(what)),
    };
    await scenario.play(stage);
    return { kind: 'ok' };
  } catch (thrown) {
    const pictures = await photographAll(windows, picture);
    await keepLogs(userData, path.join(theatre.outputFolder, 'logs', scenario.name));
    return { kind: 'failed', error: thrown instanceof Error ? thrown : new Error(String(thrown)), pictures };
  } finally {
    for (const window of windows) await window.close();
    await server?.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function photographAll(windows: readonly EditorWindow[], picture: (what: string) => string): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const [index, window] of windows.entries()) {
    if (window.isClosed()) continue;
    const file = picture(`failed-${index + 1}`);
    await window.screenshot(file);
    pictures.push(file);
  }
  return pictures;
}

/** VS Code's logs: the server's own, the extension host's and one file per output channel. */
async function keepLogs(userData: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['logs', 'server.log']) {
    await cp(path.join(userData, name), path.join(folder, name), { recursive: true, force: true });
  }
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { panelHtml } from '../../client/src/graph/panelHtml.ts';
import { panelTexts } from '../../client/src/graph/panelTexts.ts';
import { buildWebview } from '../../scripts/build/bundles.ts';
import type { FromPanel, PanelState, ToPanel } from '../../server/protocol/panel.ts';
import { type ThemeName, themes } from './themes.ts';

/** The bundle as it ships, in a real browser under its real policy; the editor's side is played by the test. */
export interface Stage {
  open(options?: PageOptions): Promise<PanelPage>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** More classes of the body, such as `vscode-reduce-motion`. */
  readonly classes?: string;
  /** What the webview kept before it was reloaded. */
  readonly state?: PanelState;
  readonly forcedColors?: 'active';
}

const origin = 'https://panel.test';

export async function openStage(program: string): Promise<Stage> {
  const output = await mkdtemp(path.join(tmpdir(), 'skein-webview-'));
  const root = path.join(import.meta.dirname, '../..');
  await buildWebview({ root, output, purpose: 'package' });
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  const read = async (name: string): Promise<string> => await readFile(path.join(output, 'client/webview', name), 'utf8');
  const html = panelHtml({ nonce: 'n0nce', script: await read('graph.js'), style: await read('graph.css'), language: 'en' });
  return {
    open: (options = {}) => openPage(browser, html, options),
    close: async () => {
      await browser.close();
      await rm(output, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  html: string,
  { theme = 'dark', width = 1100, height = 560, classes = '', state, forcedColors }: PageOptions,
): Promise<PanelPage> {
  const page = await browser.newPage({ viewport: { width, height }, ...(forcedColors === undefined ? {} : { forcedColors }) });
  await page.route('**/*', async (route) => {
    if (new URL(route.request().url()).pathname === '/') await route.fulfill({ body: html, contentType: 'text/html' });
    else await route.abort();
  });
  await page.addInitScript(playEditor, { variables: themes[theme].variables, state: state ?? null });
  await page.goto(`${origin}/`);
  await page.evaluate((all) => document.body.classList.add(...all), [themes[theme].classes, ...classes.split(' ')].filter(Boolean));
  return new PanelPage(page);
}

/** What VS Code's own script does in a webview, and an ear for violations of the policy. Runs in the page. */
function playEditor({ variables, state }: { variables: Readonly<Record<string, string>>; state: PanelState | null }): void {
  const heard = { posted: [] as unknown[], violations: [] as string[], kept: state };
  Object.assign(globalThis, {
    heard,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => heard.posted.push(message),
      getState: () => heard.kept ?? undefined,
      setState: (kept: PanelState) => {
        heard.kept = kept;
      },
    }),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    heard.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  const dress = (): void => {
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(`--vscode-${name}`, value);
  };
  if (document.documentElement === null) document.addEventListener('readystatechange', dress, { once: true });
  else dress();
}

interface Heard {
  readonly posted: FromPanel[];
  readonly violations: readonly string[];
}

export class PanelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** As the extension begins. */
  async start(state?: PanelState): Promise<void> {
    await this.send({ type: 'start', texts: panelTexts(), ...(state === undefined ? {} : { state }) });
  }

  /** Done when the page has drawn it. */
  async send(...messages: readonly ToPanel[]): Promise<void> {
    await this.page.evaluate(async (all) => {
      for (const message of all) window.postMessage(message, '*');
      // Messages are delivered in order: behind ours comes this one, and then a frame is drawn.
      await new Promise<void>((resolve) => {
        window.addEventListener('message', ({ data }) => data === 'drawn' && resolve());
        window.postMessage('drawn', '*');
      });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, messages);
  }

  /** What the webview has said since it was asked last, without what it says of its own accord. */
  async takePosted(): Promise<readonly FromPanel[]> {
    const posted = await this.page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.posted.splice(0));
    return posted.filter(({ type }) => type !== 'state' && type !== 'hover');
  }

  async waitForPosted<Type extends FromPanel['type']>(type: Type): Promise<Extract<FromPanel, { type: Type }>> {
    const handle = await this.page.waitForFunction(
      (wanted) => (globalThis as unknown as { heard: Heard }).heard.posted.find((message) => message.type === wanted),
      type,
    );
    return (await handle.jsonValue()) as Extract<FromPanel, { type: Type }>;
  }

  /** How a graph is looked at. What a slow machine lets the page say before it shows one does not count. */
  async waitForSeen(): Promise<PanelState> {
    const handle = await this.page.waitForFunction(() =>
      (globalThis as unknown as { heard: Heard }).heard.posted.find(
        (message) => message.type === 'state' && message.state.folder !== undefined,
      ),
    );
    return ((await handle.jsonValue()) as Extract<FromPanel, { type: 'state' }>).state;
  }

  async violations(): Promise<readonly string[]> {
    return await this.page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.violations);
  }

  /** Text of a label of what has the focus. */
  async focused(): Promise<string> {
    return await this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
  }

  /** Keys one after the other, as `Shift+E`; after each one a frame is drawn. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

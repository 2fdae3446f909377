import type { FrameLocator, Locator, Page } from 'playwright-core';
import { lookFor, until } from './until.ts';
import type { EditorWindow } from './vscode.ts';

/** Where a graph is shown: the view in the panel, or a tab of the editor area. */
export type GraphPlace = 'view' | 'editor';

/** The graph in a window, as a person sees it: nodes by their names, states by their texts. VS Code puts a page two frames deep. */
export class GraphView {
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(window: EditorWindow, place: GraphPlace) {
    this.#page = window.page;
    const inPanel = '[src*="purpose=webviewView"]';
    const outer = place === 'view' ? `iframe.webview.ready${inPanel}` : `iframe.webview.ready:not(${inPanel})`;
    this.#frame = this.#page.locator(outer).last().contentFrame().frameLocator('#active-frame');
  }

  get canvas(): Locator {
    return this.#frame.locator('svg.canvas');
  }

  /** Nodes whose label for screen readers begins with the name. */
  node(name: string): Locator {
    return this.#frame.locator(`.nodes [data-node][aria-label^="${name}, "]`).first();
  }

  edges(): Locator {
    return this.#frame.locator('.edges [data-edge]');
  }

  button(name: string | RegExp): Locator {
    return this.#frame.getByRole('button', { name }).first();
  }

  locator(selector: string): Locator {
    return this.#frame.locator(selector);
  }

  /** Labels of all nodes up to their first comma, sorted. */
  async names(): Promise<readonly string[]> {
    const labels = await this.#frame
      .locator('.nodes [data-node]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.split(', ')[0] ?? '').sort();
  }

  /** Waits until exactly these nodes are shown. */
  async waitForNodes(...wanted: readonly string[]): Promise<void> {
    const expected = [...wanted].sort().join(' ');
    await until(`the graph to show ${expected}`, async () => {
      const seen = (await this.names()).join(' ');
      return seen === expected ? { found: true } : { seen: `${seen} | ${await this.said()}` };
    });
  }

  /** Waits until these nodes are among those that are shown. */
  async waitForNodesAmong(...wanted: readonly string[]): Promise<void> {
    await until(`the graph to show ${wanted.join(' ')}`, async () => {
      const names = await this.names();
      return wanted.every((name) => names.includes(name)) ? { found: true } : { seen: `${names.join(' ')} | ${await this.said()}` };
    });
  }

  /** Waits until none of these nodes is shown, while others are. */
  async waitForNone(...gone: readonly string[]): Promise<void> {
    await until(`${gone.join(' ')} to go`, async () => {
      const names = await this.names();
      return names.length > 0 && gone.every((name) => !names.includes(name)) ? { found: true } : { seen: names.join(' ') };
    });
  }

  /** Waits until a screen reader was told such a thing since this was last asked. What is told is soon followed by something else. */
  async waitForTold(pattern: RegExp): Promise<void> {
    const region = this.#frame.locator('[aria-live="polite"]').first();
    await until(`the graph's page to tell ${pattern}`, async () => {
      const told = await region.evaluate(toldSoFar);
      const at = told.findIndex((text) => pattern.test(text));
      if (at < 0) return { seen: told.join(' / ') };
      await region.evaluate(forgetTold, at + 1);
      return { found: true };
    });
  }

  /** From now on what is told is kept for `waitForTold`. */
  async listen(): Promise<void> {
    await this.#frame.locator('[aria-live="polite"]').first().evaluate(toldSoFar);
  }

  /** Waits until the search in the graph says which of how many matches this is. */
  async waitForCount(text: string): Promise<void> {
    await this.#frame.locator('.search-count').filter({ hasText: text }).waitFor();
  }

  /** Waits until the label of a node, all that a screen reader says of it, matches. */
  async waitForLabel(name: string, pattern: RegExp): Promise<void> {
    await until(`${name} to be labelled ${pattern}`, async () => {
      const label = (await this.node(name).getAttribute('aria-label')) ?? '';
      return pattern.test(label) ? { found: true } : { seen: label };
    });
  }

  /** Waits for a text in the status line, a notice or a banner. */
  async waitForText(pattern: RegExp): Promise<void> {
    await until(`the graph's page to say ${pattern}`, async () => {
      const said = await this.said();
      return pattern.test(said) ? { found: true } : { seen: said };
    });
  }

  async said(): Promise<string> {
    const texts = await this.#frame.locator('.status-text, .notice, .banner, .preview').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join(' | ');
  }

  /** The node that has the keyboard, by its name; undefined while the keyboard is elsewhere. */
  async focused(): Promise<string | undefined> {
    const label = await this.#frame
      .locator('[data-node]:focus')
      .first()
      .getAttribute('aria-label', { timeout: 1000 })
      .catch(() => null);
    return label?.split(', ')[0];
  }

  async waitForFocus(name: string): Promise<void> {
    await until(`the keyboard to be on ${name}`, async () => {
      const seen = await this.focused();
      return seen === name ? { found: true } : { seen: seen ?? 'elsewhere' };
    });
  }

  /** Presses keys until the condition shows: a page that is drawn anew may miss one. */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  async isVisible(): Promise<boolean> {
    const sight = await lookFor(async () => ((await this.canvas.isVisible()) ? { found: true } : { seen: 'no canvas' }), 2_000);
    return 'found' in sight;
  }
}

interface Region {
  readonly textContent: string | null;
  told?: string[];
}

/** As much of the page as is needed here. */
interface PageGlobals {
  readonly MutationObserver: new (
    heard: () => void,
  ) => { readonly observe: (what: Region, of: { readonly childList: true; readonly characterData: true; readonly subtree: true }) => void };
}

/** Runs in the page: all that the region has said since it was first asked. */
function toldSoFar(region: Region): readonly string[] {
  if (region.told === undefined) {
    const told = [region.textContent ?? ''];
    region.told = told;
    const { MutationObserver } = globalThis as unknown as PageGlobals;
    const watcher = new MutationObserver(() => told.push(region.textContent ?? ''));
    watcher.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return region.told;
}

/** Runs in the page. */
function forgetTold(region: Region, count: number): void {
  region.told?.splice(0, count);
}

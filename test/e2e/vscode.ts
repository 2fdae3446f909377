import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { describeRows, has, holdsLetters, type SymbolRow, type WantedSymbol } from './symbolRows.ts';
import { lookFor, patience, type Sighting, until } from './until.ts';

export async function startBrowser(program: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return await chromium.launch({ executablePath: program, args: [...args, '--disable-sync', '--disable-dev-shm-usage', '--no-first-run'] });
}

/** One VS Code window, driven as a person would: keys, lists and texts on the screen. */
export class EditorWindow {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** Opens the address in a browser profile of its own and waits for the workbench. */
  static async open(browser: Browser, address: string, language?: string): Promise<EditorWindow> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // Only this machine answers; anything else would hang until its own timeout.
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    // Where VS Code looks for its display language. It has no texts of its own in most; extensions are told the name.
    if (language !== undefined) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(address, { timeout: 60_000 });
    await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
    return new EditorWindow(context, page);
  }

  /** Closes as a person closes a tab: VS Code says good-bye to its extension host. */
  async close(): Promise<void> {
    await this.#context.close();
  }

  isClosed(): boolean {
    return this.page.isClosed();
  }

  async screenshot(file: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    // What fades in is shown as it will be.
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  /** What a paste would bring. */
  async clipboardText(): Promise<string> {
    return await this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** As a user does it: VS Code keeps what it shows before the page goes. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: 60_000 });
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Runs a command from the palette by its whole title, such as `Skein: Show Log`. */
  async command(title: string): Promise<void> {
    const row = this.#quickRows()
      .filter({ has: this.#exactly(title) })
      .first();
    // The palette lists what is known when it opens, so one opened before the extensions were read is opened again.
    await until(`the palette to offer ${title}`, async () => {
      await this.#quickInput('F1', title);
      return await lookFor(async () => ((await row.isVisible()) ? { found: true } : { seen: 'other commands' }), answerTime);
    });
    await row.click();
  }

  /** The titles that the palette offers for a text. */
  async commandTitles(text: string): Promise<readonly string[]> {
    await this.#quickInput('F1', text);
    await this.#quickRows().first().waitFor();
    const titles = await this.#quickRows().locator('.label-name').allTextContents();
    await this.closeQuickInput();
    return titles.map(plain);
  }

  /** Opens a file with quick open and waits until its editor has the keyboard. `file` is relative to the folder. */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    await this.#quickInput('Control+P', file);
    await this.#quickRows()
      .filter({ has: this.#exactly(name) })
      .first()
      .click();
    await this.activeTab(name).waitFor();
    await this.#focusedEditor().waitFor();
  }

  activeTab(name: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: name });
  }

  /** Types at the end of the buffer that has the keyboard. Newlines are typed as Enter. */
  async typeAtEnd(text: string): Promise<void> {
    await this.#focusedEditor().waitFor();
    await this.press('Control+End');
    await this.page.keyboard.type(text);
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
  }

  async save(): Promise<void> {
    await this.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Puts the cursor there, counted from 1. The column that is shown behind an emoji is another one than is asked for. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#quickInput('Control+G', `${line}:${column}`);
    await this.press('Enter');
    await this.waitForCursor({ line });
  }

  async waitForCursor(wanted: { readonly line: number; readonly column?: number }): Promise<void> {
    await until(`the cursor to be at ${JSON.stringify(wanted)}`, async () => {
      const at = await this.cursor();
      const there = at?.line === wanted.line && (wanted.column ?? at.column) === at.column;
      return there ? { found: true } : { seen: JSON.stringify(at) };
    });
  }

  /** Line and column of the cursor as the status bar tells them. */
  async cursor(): Promise<{ readonly line: number; readonly column: number } | undefined> {
    const text = await this.page.locator('[id="status.editor.selection"]').textContent();
    const match = /Ln (\d+), Col (\d+)/.exec(text ?? '');
    return match === null ? undefined : { line: Number(match[1]), column: Number(match[2]) };
  }

  /**
   * Presses Ctrl+T, types the query and answers the rows once VS Code has stopped asking its providers.
   * No rows means that none came within a short time; the waiting methods below ask again.
   */
  async symbols(query: string): Promise<readonly SymbolRow[]> {
    await this.#quickInput('Control+T', query);
    const asked = performance.now();
    const answer = await lookFor(async () => {
      const rows = await this.#symbolRows();
      const busy = (await this.page.locator('.quick-input-progress.active').count()) > 0;
      // Rows of the empty query may still stand there for a moment; not all of them hold the query's letters.
      const fresh = rows.length > 0 && rows.every((row) => holdsLetters(row.name, query));
      const nothing =
        performance.now() - asked > typingDelay &&
        (await this.#quickRows()
          .filter({ hasText: /^No matching/ })
          .count()) > 0;
      return !busy && (fresh || nothing) ? { found: rows } : { seen: describeRows(rows) };
    }, answerTime);
    return 'found' in answer ? answer.found : [];
  }

  /** Waits until Ctrl+T shows the symbol. The list stays open, ready to be photographed. */
  async waitForSymbol(wanted: WantedSymbol): Promise<void> {
    await until(`symbol ${wanted.name} at ${wanted.at} in Ctrl+T`, async () => {
      const rows = await this.symbols(wanted.query);
      return has(rows, wanted) ? { found: true } : { seen: describeRows(rows) };
    });
  }

  /**
   * Waits until Ctrl+T no longer shows the symbol while it still shows `kept` for the same query:
   * an empty list alone could also mean that nobody has answered yet.
   */
  async waitForSymbolGone(gone: WantedSymbol, kept: Omit<WantedSymbol, 'query'>): Promise<void> {
    await until(`symbol ${gone.name} to vanish from Ctrl+T`, async () => {
      const rows = await this.symbols(gone.query);
      return has(rows, { ...kept, query: gone.query }) && !has(rows, gone) ? { found: true } : { seen: describeRows(rows) };
    });
  }

  /** Types into the quick pick that a command has opened. */
  async typeIntoPick(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .quick-input-box input').waitFor();
    await this.page.keyboard.insertText(text);
  }

  /** Waits until the box of the open quick pick holds such a text, as that of a file to be saved does. */
  async waitForPickValue(pattern: RegExp): Promise<void> {
    await until(`the quick input to hold ${pattern}`, async () => {
      const value = await this.page.locator('.quick-input-widget:visible .quick-input-box input').inputValue();
      return pattern.test(value) ? { found: true } : { seen: value };
    });
  }

  /** Waits for a row of the open quick pick whose label, description and detail match together, and accepts it. */
  async choosePickRow(pattern: RegExp): Promise<void> {
    await this.#quickRows().filter({ hasText: pattern }).first().click();
  }

  /** Waits for such a row in the open quick pick and leaves it open. */
  async waitForPickRow(pattern: RegExp): Promise<void> {
    await this.#quickRows().filter({ hasText: pattern }).first().waitFor();
  }

  async closeQuickInput(): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    await until('the quick input to close', async () => {
      if (!(await widget.isVisible())) return { found: true };
      await this.press('Escape');
      return { seen: 'still open' };
    });
  }

  /** Text and tooltip of a status bar item, found by the end of its id, such as `skein.status`; undefined when it is not shown. */
  async status(id: string): Promise<{ readonly text: string; readonly spoken: string } | undefined> {
    // Read in one go: between two questions the item may leave, and the second would wait for it to come back.
    const items = await this.page
      .locator(`.part.statusbar .statusbar-item[id$="${id}"]`)
      .evaluateAll((found) => found.map((item) => ({ text: item.textContent ?? '', spoken: item.getAttribute('aria-label') ?? '' })));
    const [item] = items;
    return item && { text: plain(item.text), spoken: item.spoken };
  }

  /** Waits until the status bar item's text or tooltip matches. */
  async waitForStatus(id: string, pattern: RegExp, timeout = patience): Promise<void> {
    await until(
      `status item ${id} to say ${pattern}`,
      async () => {
        const status = await this.status(id);
        const said = status === undefined ? 'no such item' : `${status.text} | ${status.spoken}`;
        return pattern.test(said) ? { found: true } : { seen: said };
      },
      { timeout },
    );
  }

  /** Waits until the status bar, which still shows others, no longer shows the item. */
  async waitForStatusGone(id: string): Promise<void> {
    await until(`status item ${id} to go`, async () => {
      const status = await this.status(id);
      const others = await this.page.locator('.part.statusbar .statusbar-item').count();
      return status === undefined && others > 0 ? { found: true } : { seen: `${status?.text ?? 'nothing'} and ${others} others` };
    });
  }

  async notifications(): Promise<readonly string[]> {
    return (await this.page.locator('.notification-list-item').allTextContents()).map(plain);
  }

  /** Waits for a text anywhere a short answer may appear: a notification, a dialog or an open quick pick. */
  async waitForMessage(pattern: RegExp): Promise<string> {
    return await until(`a message like ${pattern}`, async (): Promise<Sighting<string>> => {
      const places = this.page.locator('.notification-list-item, .monaco-dialog-box, .quick-input-widget .monaco-list-row');
      const texts = (await places.allTextContents()).map(plain);
      const hit = texts.find((text) => pattern.test(text));
      return hit === undefined ? { seen: texts.join(' / ') } : { found: hit };
    });
  }

  /** Closes whatever `waitForMessage` may have found. */
  async dismissMessages(): Promise<void> {
    const dialogs = this.page.locator('.monaco-dialog-box');
    if ((await dialogs.count()) > 0) await this.press('Escape');
    await dialogs.waitFor({ state: 'detached' });
    await this.command('Notifications: Clear All Notifications');
    await this.page.locator('.notification-list-item').first().waitFor({ state: 'detached' });
  }

  /** Waits for a modal dialog with the text and presses one of its buttons. */
  async answerDialog(text: RegExp, button: RegExp): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: text });
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Waits until the output panel shows the channel and, in it, a line that matches. */
  /** Whether the output of a channel comes into sight soon. */
  async showsOutput(channel: string): Promise<boolean> {
    const chosen = this.page.locator('.part.panel select option:checked');
    const look = async () => ((await chosen.allTextContents()).includes(channel) ? { found: true } : { seen: '' });
    return 'found' in (await lookFor(look, 3_000));
  }

  async waitForOutput(channel: string, pattern: RegExp): Promise<void> {
    const panel = this.page.locator('.part.panel');
    await until(`output channel ${channel} to show ${pattern}`, async () => {
      const chosen = await panel.locator('select option:checked').allTextContents();
      const lines = (await panel.locator('.view-line').allTextContents()).map(plain);
      const shown = chosen.includes(channel) && lines.some((line) => pattern.test(line));
      return shown ? { found: true } : { seen: `[${chosen.join(', ')}] ${lines.join(' / ')}` };
    });
  }

  /** Waits until a tree view with the title shows a row that matches; label and description follow each other without a space. */
  async waitForTreeRow(view: string, pattern: RegExp): Promise<void> {
    const pane = this.page.locator('.pane').filter({ has: this.page.locator('.pane-header .title', { hasText: new RegExp(`^${view}$`) }) });
    await until(`view ${view} to show ${pattern}`, async () => {
      const rows = (await pane.locator('.monaco-list-row').allTextContents()).map(plain);
      return rows.some((row) => pattern.test(row)) ? { found: true } : { seen: rows.join(' / ') };
    });
  }

  /** Waits until the palette offers a command: some are there only once an extension has registered what they need. */
  async waitForCommand(title: string): Promise<void> {
    await until(`the palette to offer ${title}`, async () => {
      const titles = await this.commandTitles(title);
      return titles.includes(title) ? { found: true } : { seen: titles.join(' / ') };
    });
  }

  /** Waits until the side bar shows such a row; label and description follow each other without a space. */
  async waitForSidebarRow(pattern: RegExp): Promise<void> {
    await until(`the side bar to show ${pattern}`, async () => {
      const rows = (await this.page.locator('.part.sidebar .monaco-list-row').allTextContents()).map(plain);
      return rows.some((row) => pattern.test(row)) ? { found: true } : { seen: rows.join(' / ') };
    });
  }

  /** Waits until the row that a view leads the user to has the keyboard: it takes it some time after it is shown. */
  async waitForSidebarFocus(): Promise<void> {
    await this.page.locator('.part.sidebar .monaco-list:focus-within .monaco-list-row.focused').first().waitFor();
  }

  /** Asks for the hover at the cursor until it has the text: a language server that is starting says less at first. */
  async waitForHover(pattern: RegExp, timeout = patience): Promise<void> {
    const look = async () => {
      const text = plain((await this.page.locator('.monaco-hover:visible').allTextContents()).join(' '));
      return pattern.test(text) ? { found: true as const } : { seen: text };
    };
    await until(
      `a hover with ${pattern}`,
      async () => {
        await this.command('Show or Focus Hover');
        const sight = await lookFor(look, answerTime);
        if (!('found' in sight)) await this.press('Escape');
        return sight;
      },
      { timeout },
    );
  }

  async #quickInput(keys: string, text: string): Promise<void> {
    await this.closeQuickInput();
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    // A graph that has just got the keyboard passes keys on; one that is only getting it may lose one.
    await until('the quick input to open', async () => {
      await this.press(keys);
      return await lookFor(async () => ((await input.isVisible()) ? { found: true } : { seen: 'no quick input' }), answerTime);
    });
    await this.page.keyboard.insertText(text);
  }

  #quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  #exactly(label: string): Locator {
    return this.page.locator('.label-name').filter({ hasText: new RegExp(`^${escapePattern(label)}$`) });
  }

  #focusedEditor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor.focused');
  }

  async #symbolRows(): Promise<readonly SymbolRow[]> {
    // Notes such as "No matching results" are rows too, but carry no symbol icon.
    const rows = this.#quickRows().filter({ has: this.page.locator('.quick-input-list-icon[class*="codicon-symbol-"]') });
    // Names and details are read in one go, alternating, so that a list that changes meanwhile cannot mix them up.
    const texts = (await rows.locator('.label-name, .label-description').allTextContents()).map(plain);
    return Array.from({ length: texts.length / 2 }, (_, index) => ({
      name: (texts[2 * index] ?? '').replace(/\(\)$/, ''),
      detail: texts[2 * index + 1] ?? '',
    }));
  }
}

/** How long a quick input may take to answer before it is opened again, ms. */
const answerTime = 2_000;

/** VS Code waits 200 ms for more typing before it asks; an empty list is believed only well after that. Milliseconds. */
const typingDelay = 500;

/** VS Code writes no-break spaces where code has spaces. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

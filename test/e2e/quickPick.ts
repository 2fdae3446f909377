/** Quick picks of extensions, row by row and in their order; and places that the editor marks. */
import { until } from './until.ts';
import type { EditorWindow } from './vscode.ts';

/** Waits until the first rows of the open quick pick match, in this order: label, description and detail with a space between them. */
export async function waitForPickRows(window: EditorWindow, patterns: readonly RegExp[]): Promise<void> {
  await until(`a quick pick with ${patterns.join(', ')}`, async () => {
    const rows = await pickRows(window);
    return patterns.every((pattern, at) => pattern.test(rows[at] ?? '')) ? { found: true } : { seen: rows.join(' / ') };
  });
}

async function pickRows({ page }: EditorWindow): Promise<readonly string[]> {
  // Read in one go, so that a list that changes meanwhile cannot mix them up.
  const rows = await page
    .locator(row)
    .evaluateAll((all) =>
      all.map((each) => Array.from(each.querySelectorAll('.label-name, .label-description'), ({ textContent }) => textContent ?? '')),
    );
  return rows.map((texts) =>
    texts
      .map((text) => text.replaceAll('\u00a0', ' ').trim())
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** Presses a button at the end of a row, which shows when the mouse is over the row. */
export async function pressPickButton({ page }: EditorWindow, pattern: RegExp, button: string): Promise<void> {
  const pressed = page.locator(row).filter({ hasText: pattern }).first();
  await pressed.hover();
  await pressed.getByRole('button', { name: button, exact: true }).click();
}

const row = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

/** The editor asks once for each place of the cursor; a language service that was still starting is asked again by moving it. Milliseconds. */
const ASK_AGAIN_AFTER = 2_000;

/** Waits until so many places of the editor are marked as meaning what is at the cursor. */
export async function waitForHighlights({ page }: EditorWindow, count: number): Promise<void> {
  const marks = ':is(.wordHighlight, .wordHighlightStrong, .wordHighlightText)';
  const places = page.locator(`.editor-group-container.active .view-overlays ${marks}`);
  let asked = performance.now();
  await until(`${count} highlights`, async () => {
    const seen = await places.count();
    if (seen === count) return { found: true };
    if (performance.now() - asked > ASK_AGAIN_AFTER) {
      asked = performance.now();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
    }
    return { seen: String(seen) };
  });
}

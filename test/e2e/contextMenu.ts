import { until } from './until.ts';
import type { EditorWindow } from './vscode.ts';

/** Chooses a line of the open context menu. VS Code takes no click in the first moments after a menu has opened, so it may need a second one. */
export async function chooseFromMenu({ page }: EditorWindow, title: RegExp): Promise<void> {
  const line = page.locator('.monaco-menu .action-item').filter({ hasText: title }).first();
  await line.waitFor();
  await until(`the menu to close after ${title}`, async () => {
    if (!(await line.isVisible())) return { found: true };
    // It may close between the look and the click.
    await line.click({ timeout: 500 }).catch(() => undefined);
    return { seen: 'the menu' };
  });
}

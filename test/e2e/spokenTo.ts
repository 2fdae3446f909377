/** What VS Code and Skein say of themselves, and the buttons beside it. */
import type { EditorWindow } from './vscode.ts';

/** Waits until an empty view says such a thing. */
export async function waitForWelcome({ page }: EditorWindow, pattern: RegExp): Promise<void> {
  await page.locator('.welcome-view-content:visible').filter({ hasText: pattern }).first().waitFor();
}

/** Presses a button of an empty view. */
export async function pressWelcomeButton({ page }: EditorWindow, name: RegExp): Promise<void> {
  await page.locator('.welcome-view-content:visible').getByRole('button', { name }).first().click();
}

/** Presses a button of a notification that says such a thing. */
export async function answerNotification({ page }: EditorWindow, text: RegExp, button: RegExp): Promise<void> {
  const notification = page.locator('.notification-list-item').filter({ hasText: text }).first();
  await notification.getByRole('button', { name: button }).click();
}

import type { QuickPick, QuickPickItem } from 'vscode';

/**
 * Asks a quick pick to show its rows in the order they are given. VS Code puts rows whose label matches what is typed into an order of its
 * own, and the switch for that has been waiting to become official for years (vscode #73904). Every version that we run on has it; one
 * that has lost it shows the same rows in its own order.
 */
export function keepOrder(pick: QuickPick<QuickPickItem>): void {
  if ('sortByLabel' in pick) Reflect.set(pick, 'sortByLabel', false);
}

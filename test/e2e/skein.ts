import type { WantedSymbol } from './symbolRows.ts';
import type { EditorWindow } from './vscode.ts';

/** What a user sees of Skein; the texts are those of the manifest and of client/src. */
export const statusItem = 'skein.status';

export const outputChannel = 'Skein';

/** The user settings of most scenarios: the status item is there even when there is nothing to tell. */
export const talkative = { 'skein.statusBar': 'always' } as const;

/** One symbol of each language of the repository. None of them is answered by VS Code itself before a file was opened. */
const knownSymbols: readonly WantedSymbol[] = [
  { query: 'describeShape', name: 'describeShape', at: 'web/shapes.ts' },
  { query: 'load_inv', name: 'load_inventory', at: 'service/inventory.py' },
  { query: 'OpenLedger', name: 'OpenLedger', at: 'ledger/ledger.go' },
];

export async function waitForKnownSymbols(window: EditorWindow): Promise<void> {
  for (const symbol of knownSymbols) await window.waitForSymbol(symbol);
}

/** Runs one of the extension's own commands by its title without the category. */
export async function skeinCommand(window: EditorWindow, title: string): Promise<void> {
  await window.command(`Skein: ${title}`);
}

export async function waitUntilIndexed(window: EditorWindow, timeout = firstIndexTimeout): Promise<void> {
  await window.waitForStatus(statusItem, /\bIndexed\b/, timeout);
}

/** The first index waits for the extension host, which takes its time on a cold machine. Milliseconds. */
const firstIndexTimeout = 60_000;

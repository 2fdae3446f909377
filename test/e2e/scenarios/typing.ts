import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario, Stage } from '../scenario.ts';
import { statusItem } from '../skein.ts';
import type { EditorWindow } from '../vscode.ts';

/**
 * Not one of the scenarios that are always played: it takes a large folder, and its figures mean something only on an idle machine. Types
 * into a file while the folder's first index is made, and again with Skein switched off, in windows of their own.
 */
export function typing(folder: string): Scenario {
  return {
    name: 'typing',
    title: `typing while ${folder} is indexed for the first time`,
    trust: 'granted',
    settings: {},
    play: async (stage) => {
      const copy = path.join(stage.scratch, path.basename(folder));
      await cp(folder, copy, { recursive: true, filter: (source) => path.basename(source) !== '.git' });
      await writeFile(path.join(copy, 'notes.txt'), '');
      // The first window warms the editor up and is not counted.
      await measure(stage, copy, 'off');
      const off: number[] = [];
      const on: number[] = [];
      for (let round = 0; round < rounds; round++) {
        off.push(...(await measure(stage, copy, 'off')));
        on.push(...(await measure(stage, copy, 'on')));
      }
      report('without Skein', off);
      report('while indexing', on);
    },
  };
}

/** Windows with and without Skein, in turn: one window alone has a slow letter more or less by chance. */
const rounds = 4;

/** Keys that are counted, as fast as they are painted: no person types faster. */
const keys = 120;

async function measure(stage: Stage, folder: string, skein: 'on' | 'off'): Promise<readonly number[]> {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'skein.enabled': skein === 'on' }));
  await rm(stage.cacheFolder, { recursive: true, force: true });
  const window = await stage.openWindow(folder);
  await window.openFile('notes.txt');
  if (skein === 'on') await window.waitForStatus(statusItem, /Indexing [\d,]+\/[\d,]+/, 60_000);
  const times = await keysUntilPainted(window);
  if (skein === 'on') console.log(`       at the end the status says: ${(await window.status(statusItem))?.text}`);
  if (skein === 'on') console.log(`       ${await activation(window)}`);
  await window.close();
  return times;
}

/** Milliseconds from each key going down to the first frame whose text has its letter. */
async function keysUntilPainted({ page }: EditorWindow): Promise<readonly number[]> {
  await page.evaluate(watchKeys);
  for (let key = 0; key < keys; key++) await page.keyboard.press('x', { delay: 30 });
  return await page.evaluate<readonly number[]>('globalThis.skeinTimes');
}

/** Runs in the page. What a frame asks for before the next one is called when it is on the screen. */
const watchKeys = `{
  globalThis.skeinTimes = [];
  const letters = () => document.querySelector('.monaco-editor.focused .view-lines')?.textContent.length ?? 0;
  document.addEventListener('keydown', () => {
    const pressed = performance.now();
    const before = letters();
    const look = () => {
      if (letters() === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => skeinTimes.push(performance.now() - pressed));
    };
    requestAnimationFrame(look);
  }, true);
}`;

/** What VS Code measured: loading the bundle, and what `activate` does. */
async function activation(window: EditorWindow): Promise<string> {
  await window.command('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: 'Skein' }).first();
  return ((await row.textContent()) ?? '').replaceAll(/\s+/g, ' ');
}

function report(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
  console.log(`       ${what}: ${times.length} keys, key to painted character ${at(0.5)} ms median, ${at(0.95)} ms p95, ${at(1)} ms most`);
}

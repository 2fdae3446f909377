import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Answer, SymbolHit } from '../../../server/src/api/codeIndex.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { talkative, waitUntilIndexed } from '../skein.ts';
import { askSkein } from '../skeinCommand.ts';
import { copyAsRepository } from '../tourRepository.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/**
 * Not one of the scenarios that are always played: its figures mean something only on an idle machine. From the key that asks for the
 * calls of `name` until they are painted: in a window that has never shown a graph, and after the view was closed.
 */
export function graphLatency(folder: string, name: string): Scenario {
  return {
    name: 'graph-latency',
    title: `from the key to the graph of ${name} in a copy of ${folder}`,
    trust: 'granted',
    settings: { ...talkative, 'typescript.validate.enable': false, 'skein.graph.followCursor': false },
    play: (stage) => play(stage, folder, name),
  };
}

async function play(stage: Stage, folder: string, name: string): Promise<void> {
  const copy = path.join(stage.scratch, path.basename(folder));
  await copyAsRepository(folder, copy);
  for (const round of ['first index', 'index is there', 'index is there, again']) {
    const window = await stage.openWindow(copy);
    const marks = await watchPages(window.page);
    await waitUntilIndexed(window, longWork);
    await open(stage, window, copy, name);
    // A person reads before pressing the key; what VS Code does after opening a file is not what is measured.
    await pause(3000);
    await measure(window, marks, `${round}: first graph of the window`);
    await window.command('View: Toggle Panel Visibility');
    await window.command('View: Focus Active Editor Group');
    await measure(window, marks, `${round}: view was closed`);
    await window.close();
  }
}

interface Mark {
  readonly what: string;
  readonly at: number;
}

async function measure(window: EditorWindow, marks: Mark[], what: string): Promise<void> {
  const { page } = window;
  for (const frame of page.frames()) await frame.evaluate(watcher).catch(() => undefined);
  marks.length = 0;
  await window.press('Shift+Alt+G');
  await until('the graph to be painted', async () => {
    for (const frame of page.frames()) if (frame.parentFrame() !== null) await frame.evaluate(watcher).catch(() => undefined);
    return marks.some((mark) => mark.what === 'painted') ? { found: true } : { seen: marks.map((mark) => mark.what).join(' ') };
  });
  const nodes = await new GraphView(window, 'view').locator('.nodes [data-node]').count();
  const start = marks.find((mark) => mark.what === 'key')?.at ?? Number.NaN;
  const parts = marks.map((mark) => `${mark.what} ${Math.round(mark.at - start)}`);
  console.log(`       ${what}, ${nodes} nodes: ${parts.join(' · ')} ms`);
}

async function watchPages(page: Page): Promise<Mark[]> {
  const marks: Mark[] = [];
  page.on('console', (message) => {
    const [, what, at] = /^SKEIN-MARK (.+) ([\d.]+)$/.exec(message.text()) ?? [];
    if (what !== undefined && at !== undefined) marks.push({ what, at: Number(at) });
  });
  await page.evaluate(keyWatcher);
  return marks;
}

/** Runs in the window. */
const keyWatcher = `document.addEventListener('keydown', (event) => {
  if (event.altKey && event.key.toLowerCase() === 'g') console.log('SKEIN-MARK key ' + (performance.timeOrigin + performance.now()));
}, true)`;

/** Runs in a frame, over and over: VS Code writes a webview's page into a frame that forgets whoever listened before. */
const watcher = `(() => {
  if (document.skeinWatched || document.getElementById('root') === null) return;
  document.skeinWatched = true;
  const mark = (what, at = performance.now()) => console.log('SKEIN-MARK ' + what + ' ' + (performance.timeOrigin + at));
  mark('watched');
  addEventListener('message', ({ data }) => mark('got ' + (data?.type ?? '?')), true);
  let drawn, hasToolbar = false;
  const look = () => {
    if (!hasToolbar && document.querySelector('.toolbar')) { hasToolbar = true; mark('toolbar'); }
    const first = document.querySelector('.nodes [data-node]');
    if (first !== null && first !== drawn) { drawn = first; requestAnimationFrame(() => mark('painted')); }
    requestAnimationFrame(look);
  };
  look();
})()`;

async function open(stage: Stage, window: EditorWindow, copy: string, name: string): Promise<void> {
  const { value } = (await askSkein(['search', name], { folder: copy, cacheFolder: stage.cacheFolder })) as Answer<readonly SymbolHit[]>;
  const hit = value.find((symbol) => symbol.name === name);
  if (hit === undefined) throw new Error(`there is no ${name}`);
  await window.openFile(hit.path);
  await window.goTo(hit.line + 1, hit.column + 1);
}

const longWork = 600_000;

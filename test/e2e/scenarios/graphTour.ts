import assert from 'node:assert/strict';
import path from 'node:path';
import type { Answer, SymbolHit } from '../../../server/src/api/codeIndex.ts';
import { GraphView } from '../graphView.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { askSkein } from '../skeinCommand.ts';
import { copyAsRepository } from '../tourRepository.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

/** A symbol by its name, and how many steps are wanted on both of its sides. */
interface Wanted {
  readonly name: string;
  readonly depth: number;
}

/** Not one of the scenarios that are always played: its pictures of large graphs are there to be looked at. `wanted`: `name:depth`. */
export function graphTour(folder: string, wanted: readonly string[]): Scenario {
  return {
    name: 'graph-tour',
    title: `large graphs of a copy of ${folder}: ${wanted.join(', ')}`,
    trust: 'granted',
    // The copy has no packages, so that TypeScript would complain.
    settings: { ...talkative, 'typescript.validate.enable': false },
    play: (stage) => play(stage, folder, wanted.map(readWanted)),
  };
}

function readWanted(text: string): Wanted {
  const [, name, depth] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (name === undefined) throw new Error(`"${text}" is not a name and a depth, such as parse:3`);
  return { name, depth: Number(depth) };
}

async function play(stage: Stage, folder: string, wanted: readonly Wanted[]): Promise<void> {
  const copy = path.join(stage.scratch, path.basename(folder));
  const { repository } = await copyAsRepository(folder, copy);
  const window = await stage.openWindow(copy);
  await waitUntilIndexed(window, longWork);
  await window.command('View: Toggle Primary Side Bar Visibility');
  const view = new GraphView(window, 'view');
  for (const { name, depth } of wanted) {
    await openAt(stage, window, { copy, name });
    await view.node(name).waitFor();
    await stage.photograph(window, `${name}-1-first`);
    for (const side of [0, 1]) await deepen(view, { name, depth, side });
    console.log(`       ${name}: ${(await view.said()).slice(0, 200)}`);
    await stage.photograph(window, `${name}-2-panel`);
    await window.command('View: Toggle Maximized Panel');
    for (const theme of themes) {
      await repository.changeSettings({ 'workbench.colorTheme': theme.name });
      await view.locator(`body.${theme.body}`).waitFor();
      await view.locator('.nodes [tabindex="0"]').focus();
      await window.press('Home');
      await stage.photograph(window, `${name}-3-${theme.body}-focus`);
      await window.press('0');
      await stage.photograph(window, `${name}-4-${theme.body}-whole`);
    }
    await window.command('View: Toggle Maximized Panel');
  }
}

async function openAt(stage: Stage, window: EditorWindow, { copy, name }: { readonly copy: string; readonly name: string }): Promise<void> {
  const { value } = (await askSkein(['search', name], { folder: copy, cacheFolder: stage.cacheFolder })) as Answer<readonly SymbolHit[]>;
  const hit = value.find((symbol) => symbol.name === name);
  assert.ok(hit !== undefined, `there is no ${name}`);
  await window.openFile(hit.path);
  await window.goTo(hit.line + 1, hit.column + 1);
  await skeinCommand(window, 'Show Call Graph');
}

/** One step after the other, each timed from the click until the picture is painted. `side`: 0 callers, 1 callees. */
async function deepen(view: GraphView, { name, depth, side }: Wanted & { readonly side: number }): Promise<void> {
  const stepper = view.locator('fieldset.depth').nth(side);
  const value = stepper.locator('.depth-value');
  for (let steps = Number(await value.textContent()); steps < depth; steps += 1) {
    await stepper.locator('button').last().focus();
    const started = performance.now();
    await stepper.locator('button').last().press('Enter');
    await until(
      `depth ${steps + 1} of ${name}`,
      async () => ((await value.textContent()) === String(steps + 1) ? { found: true } : { seen: await view.said() }),
      { timeout: longWork },
    );
    await view.canvas.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
    const nodes = await view.locator('.nodes [data-node]').count();
    console.log(
      `       ${name}, side ${side}, depth ${steps + 1}: ${nodes} nodes ${Math.round(performance.now() - started)} ms after the key`,
    );
  }
}

/** A large folder on a busy machine, ms. */
const longWork = 600_000;

const themes = [
  { name: 'Default Dark Modern', body: 'vscode-dark' },
  { name: 'Default Light Modern', body: 'vscode-light' },
];

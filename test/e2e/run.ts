import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildExtension } from './buildExtension.ts';
import { installExtension } from './editorServer.ts';
import { findChromium } from './findChromium.ts';
import { type InstalledEditor, installEditor, type Unavailable } from './installEditor.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarioList.ts';
import { graphLatency } from './scenarios/graphLatency.ts';
import { graphTour } from './scenarios/graphTour.ts';
import { pictures } from './scenarios/pictures.ts';
import { tour } from './scenarios/tour.ts';
import { typing } from './scenarios/typing.ts';
import { perform, type Theatre } from './stage.ts';
import { startBrowser } from './vscode.ts';

const root = path.join(import.meta.dirname, '..', '..');
const outputFolder = path.join(import.meta.dirname, '.out');

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      folder: { type: 'string' },
      graph: { type: 'string', multiple: true },
      latency: { type: 'string' },
      typing: { type: 'string' },
      pictures: { type: 'boolean' },
      list: { type: 'boolean' },
    },
  });
  if (values.list === true) {
    for (const scenario of scenarios) console.log(`${scenario.name.padEnd(12)} ${scenario.title}`);
    return 0;
  }
  const chosen = chosenBy(values);
  const chromium = await findChromium(process.env);
  if (chromium.kind === 'unavailable') return giveUp(chromium);
  const cacheFolder = process.env['SKEIN_EDITOR_DIR'] ?? path.join(root, '.editor');
  const installation = await installEditor({ cacheFolder, print: (line) => console.log(line) });
  if (installation.kind === 'unavailable') return giveUp(installation);

  const vsix = process.env['SKEIN_VSIX'] ?? (await buildExtension());
  await rm(outputFolder, { recursive: true, force: true });
  await mkdir(outputFolder, { recursive: true });
  return await play(chosen, { editor: installation.editor, chromium: chromium.program, vsix: path.resolve(vsix) });
}

interface Props {
  readonly editor: InstalledEditor;
  readonly chromium: string;
  readonly vsix: string;
}

/** Installs the extension, opens the browser and clears both away at the end. The exit code. */
async function play(chosen: readonly Scenario[], { editor, chromium, vsix }: Props): Promise<number> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'skein-e2e-'));
  let browser: Browser | undefined;
  try {
    const extensionsFolder = path.join(temporary, 'extensions');
    await installExtension(editor, { userData: path.join(temporary, 'user-data'), extensions: extensionsFolder }, vsix);
    browser = await startBrowser(chromium);
    return await playAll(chosen, { editor, browser, extensionsFolder, outputFolder });
  } finally {
    await browser?.close();
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The exit code: 0 when every scenario passed. */
async function playAll(chosen: readonly Scenario[], theatre: Theatre): Promise<number> {
  let failed = 0;
  for (const scenario of chosen) {
    const started = performance.now();
    const outcome = await perform(scenario, theatre);
    const line = `${scenario.name}: ${scenario.title} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
    if (outcome.kind === 'ok') {
      console.log(`ok     ${line}`);
    } else {
      failed += 1;
      console.log(`FAILED ${line}\n       ${outcome.error.message}`);
      for (const picture of outcome.pictures) console.log(`       picture: ${path.relative(root, picture)}`);
    }
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

interface Choice {
  readonly only?: readonly string[];
  readonly folder?: string;
  readonly graph?: readonly string[];
  readonly latency?: string;
  readonly typing?: string;
  readonly pictures?: boolean;
}

function chosenBy({ only, folder, graph, latency, typing: typedIn, pictures: taken }: Choice): readonly Scenario[] {
  if (taken === true) return [pictures];
  if (typedIn !== undefined) return [typing(path.resolve(typedIn))];
  if (folder !== undefined && latency !== undefined) return [graphLatency(path.resolve(folder), latency)];
  if (folder !== undefined && graph !== undefined) return [graphTour(path.resolve(folder), graph)];
  return folder === undefined ? choose(only) : [tour(path.resolve(folder))];
}

function choose(names: readonly string[] | undefined): readonly Scenario[] {
  if (names === undefined) return scenarios;
  const unknown = names.find((name) => scenarios.every((scenario) => scenario.name !== name));
  if (unknown !== undefined) throw new Error(`no scenario "${unknown}"; --list shows them`);
  return scenarios.filter((scenario) => names.includes(scenario.name));
}

/** A contributor without the tools is told and goes on; the build server must have them. */
function giveUp(missing: Unavailable): number {
  const fatal = process.env['CI'] === 'true';
  console.log(`${missing.part} cannot be had here: ${missing.reason}\n${missing.remedy}`);
  console.log(fatal ? '0 passed, 1 failed' : 'the end-to-end part was skipped\n0 passed, 0 failed');
  return fatal ? 1 : 0;
}

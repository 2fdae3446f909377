import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageServers, waitForLanguageServers } from '../languageServers.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, statusItem, talkative, waitForKnownSymbols, waitUntilIndexed } from '../skein.ts';
import { answerNotification, pressWelcomeButton, waitForWelcome } from '../spokenTo.ts';
import { until } from '../until.ts';

export const states: Scenario = {
  name: 'states',
  title: 'whatever is wrong, views say so in words and offer a way on',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await noFolder(stage);
    await allIgnored(stage);
    await stillBuilding(stage);
    await offAndOnAgain(stage);
    await damaged(stage);
    await closedToUs(stage);
    await fallen(stage);
  },
};

async function noFolder(stage: Stage): Promise<void> {
  const window = await stage.openEmptyWindow();
  await skeinCommand(window, 'Show Index Status');
  await waitForWelcome(window, /^Open a folder to build a code index\.\s*Open Folder$/);
  await stage.photograph(window, 'no-folder');
  await window.close();
}

/** A folder in which a rule leaves nothing over, as source packages of distributions have it. */
async function allIgnored(stage: Stage): Promise<void> {
  const folder = path.join(stage.scratch, 'ignored');
  await mkdir(path.join(folder, 'src'), { recursive: true });
  await writeFile(path.join(folder, '.gitignore'), '/*\n');
  await writeFile(path.join(folder, 'src', 'lonely.ts'), 'export function lonely() {}\n');
  const window = await stage.openWindow(folder);
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /^Nothing is indexed: src is left out, for example \(ignored by \.gitignore:1\)\.$/);
  await stage.photograph(window, 'all-ignored');
  await window.close();
}

/** The language server is held, as if it had a great deal to do; then it goes on, and all is there. */
async function stillBuilding(stage: Stage): Promise<void> {
  const window = await stage.openWindow();
  const servers = await waitForLanguageServers(stage.server.processGroup, stage.extensionsFolder, 1);
  for (const server of servers) process.kill(server, 'SIGSTOP');
  await skeinCommand(window, 'Show Index Status');
  await waitForWelcome(window, /^Building the index… results appear as files are read\.$/);
  await window.waitForStatus(statusItem, /Indexing/);
  await stage.photograph(window, 'building');
  for (const server of servers) process.kill(server, 'SIGCONT');
  await waitUntilIndexed(window);
  await window.waitForTreeRow('Index', /^Updated/);
  await skeinCommand(window, 'Pause Indexing');
  await window.waitForTreeRow('Index', /paused/);
  await stage.photograph(window, 'paused');
  await skeinCommand(window, 'Resume Indexing');
  await waitUntilIndexed(window);
  await window.close();
}

async function offAndOnAgain(stage: Stage): Promise<void> {
  await stage.repository.changeSettings({ 'skein.enabled': false });
  const window = await stage.openWindow();
  await window.waitForStatus(statusItem, /Skein is off/);
  await skeinCommand(window, 'Show Index Status');
  await waitForWelcome(window, /^Skein is off for this workspace\.\s*Enable$/);
  await stage.photograph(window, 'disabled');
  await pressWelcomeButton(window, /^Enable$/);
  await waitUntilIndexed(window);
  await window.waitForTreeRow('Index', /^Updated/);
  await window.close();
}

/** An index whose pages are noise is told of, and made anew without a question. */
async function damaged(stage: Stage): Promise<void> {
  for (const file of await databases(stage)) await writeFile(file, Buffer.alloc(65_536, 'noise'));
  const window = await stage.openWindow();
  await window.waitForMessage(/The index file is damaged and will be rebuilt\./);
  await stage.photograph(window, 'damaged');
  await answerNotification(window, /damaged/, /Show Status/);
  await waitUntilIndexed(window);
  await window.waitForTreeRow('Index', /^Updated/);
  await window.close();
}

/** Where the index should lie is something else; when that is gone, Rebuild Index helps. */
async function closedToUs(stage: Stage): Promise<void> {
  await rm(stage.cacheFolder, { recursive: true });
  await writeFile(stage.cacheFolder, 'a file where a folder should be');
  const window = await stage.openWindow();
  await window.waitForStatus(statusItem, /Index stopped/);
  await window.waitForMessage(/The index could not be opened: /);
  await skeinCommand(window, 'Show Index Status');
  await waitForWelcome(window, /^The index could not be opened\.\s*Rebuild Index\s*Show Log$/);
  await stage.photograph(window, 'not-opened');
  await window.dismissMessages();
  await rm(stage.cacheFolder);
  await skeinCommand(window, 'Show Index Status');
  await pressWelcomeButton(window, /^Rebuild Index$/);
  await window.answerDialog(/rebuild/i, /^Rebuild/);
  await waitUntilIndexed(window);
  await window.close();
}

/** A server that falls again and again stays down, and says so with a way to start it. */
async function fallen(stage: Stage): Promise<void> {
  const { processGroup } = stage.server;
  const window = await stage.openWindow();
  await waitUntilIndexed(window);
  await skeinCommand(window, 'Show Index Status');
  await until('the server to stay down', async () => {
    const status = await window.status(statusItem);
    if (/Index stopped/.test(status?.text ?? '')) return { found: true };
    for (const server of await languageServers(processGroup, stage.extensionsFolder)) process.kill(server, 'SIGKILL');
    return { seen: status?.text ?? 'no item' };
  });
  await window.waitForMessage(/Skein stopped\./);
  await waitForWelcome(window, /^The index could not be opened\.\s*Rebuild Index\s*Show Log$/);
  await stage.photograph(window, 'stopped');
  await answerNotification(window, /Skein stopped\./, /Restart/);
  await waitUntilIndexed(window);
  await waitForKnownSymbols(window);
}

async function databases(stage: Stage): Promise<readonly string[]> {
  const entries = await readdir(stage.cacheFolder, { recursive: true });
  const files = entries.filter((name) => /\.db$|\.sqlite$/.test(name)).map((name) => path.join(stage.cacheFolder, name));
  if (files.length === 0) throw new Error(`no database below ${stage.cacheFolder}: ${entries.join(', ')}`);
  return files;
}

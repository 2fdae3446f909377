import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario, Stage } from '../scenario.ts';
import { outputChannel, skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import { until } from '../until.ts';
import type { EditorWindow } from '../vscode.ts';

const files = {
  '.gitignore': 'built/\n',
  'built/made.py': 'def setting_ignored():\n    return 1\n',
  'hidden/quiet.py': 'def setting_unsearched():\n    return 1\n',
  'extra/left.py': 'def setting_excluded():\n    return 1\n',
  'extra/large.py': `def setting_large():\n    return 1\n# ${'long '.repeat(600)}\n`,
  'kept/always.py': 'def setting_kept():\n    return 1\n',
  'checks/trial.py': 'from kept.always import setting_kept\n\n\ndef setting_trial():\n    return setting_kept()\n',
} as const;

/** What is always there, so that a list without another is believed. */
const kept = { name: 'setting_kept', at: 'kept/always.py' };

export const indexSettings: Scenario = {
  name: 'settings',
  title: 'what is in the index follows each of its settings while the window is open; where it lies and how much is answered, too',
  trust: 'granted',
  settings: { ...talkative, 'skein.index.maxWorkers': 1, 'skein.index.debounceMs': 50, 'skein.trace.server': 'messages' },
  play: async (stage) => {
    const { repository } = stage;
    for (const [file, text] of Object.entries(files)) await repository.write(file, text);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    const excluded = { query: 'setting_', name: 'setting_excluded', at: 'extra/left.py' };
    const ignored = { query: 'setting_', name: 'setting_ignored', at: 'built/made.py' };
    const large = { query: 'setting_', name: 'setting_large', at: 'extra/large.py' };
    const unsearched = { query: 'setting_', name: 'setting_unsearched', at: 'hidden/quiet.py' };
    await window.waitForSymbol(excluded);
    await window.waitForSymbol(large);
    await window.waitForSymbolGone(ignored, kept);

    await repository.changeSettings({ 'skein.exclude': ['extra/**'] });
    await window.waitForSymbolGone(excluded, kept);
    await repository.changeSettings({ 'skein.include': ['kept/**', 'extra/**'] });
    await window.waitForSymbolGone(unsearched, kept);
    await window.waitForSymbol(excluded);
    await repository.changeSettings({ 'skein.maxFileSizeKB': 1 });
    await window.waitForSymbolGone(large, kept);
    await stage.photograph(window, 'symbols');
    await skeinCommand(window, 'Show Index Status');
    await window.waitForTreeRow('Index', /^Skipped/);
    await repository.changeSettings({ 'skein.useIgnoreFiles': false });
    await window.waitForSymbol(ignored);
    await repository.changeSettings({ 'skein.useSearchExclude': true, 'search.exclude': { '**/hidden': true } });
    await window.waitForSymbolGone(unsearched, kept);

    // A test is not what a file's name says but what the setting says.
    await repository.changeSettings({ 'skein.testGlobs': ['checks/**'] });
    await until('setting_trial to be a test', async () => {
      await skeinCommand(window, 'Search Symbols…');
      await window.typeIntoPick('setting_ is:test');
      const rows = (await window.page.locator('.quick-input-widget:visible .monaco-list-row').allTextContents()).join(' / ');
      return rows.includes('setting_trial') && !rows.includes('setting_kept') ? { found: true } : { seen: rows };
    });
    await stage.photograph(window, 'tests');
    await window.closeQuickInput();

    await repository.changeSettings({ 'skein.workspaceSymbols.maxResults': 1 });
    await until('one answer only', async () => {
      const names = (await window.symbols('setting_')).map(({ name }) => name);
      return names.length === 1 ? { found: true } : { seen: names.join(' ') };
    });
    await window.closeQuickInput();

    await repository.changeSettings({ 'skein.index.location': 'workspace' });
    await until('the index to lie in the folder', async () => {
      const lies = await access(path.join(repository.folder, '.skein')).then(
        () => true,
        () => false,
      );
      return lies ? { found: true } : { seen: 'no .skein' };
    });
    await window.waitForTreeRow('Index', /^Updated/);
    await traced(stage, window);
  },
};

/** What the editor and the language server say to each other is in the log of who asks for it. */
async function traced(stage: Stage, window: EditorWindow): Promise<void> {
  await window.command('Developer: Set Log Level...');
  await window.choosePickRow(/^Skein/);
  await window.choosePickRow(/^Trace/);
  await skeinCommand(window, 'Show Log');
  await skeinCommand(window, 'Reindex Changed Files');
  await window.waitForOutput(outputChannel, /\[trace\].*skein\//i);
  await stage.photograph(window, 'trace');
}

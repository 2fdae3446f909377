import path from 'node:path';
import { GraphView } from '../graphView.ts';
import { samples, writeManyLanguages } from '../manyLanguages.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { skeinCommand, talkative, waitUntilIndexed } from '../skein.ts';
import type { EditorWindow } from '../vscode.ts';

export const languages: Scenario = {
  name: 'languages',
  title: 'in fifteen languages Ctrl+T finds a function, its graph shows who calls it from another file, and F12 leads there',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await writeManyLanguages(stage.repository);
    const window = await stage.openWindow();
    await waitUntilIndexed(window);
    await listed(stage, window);
    const graph = new GraphView(window, 'view');
    for (const { language, called, defined, caller } of samples) {
      await window.waitForSymbol({ query: called, name: called, at: defined });
      if (language === 'Java') await stage.photograph(window, '2-symbols');
      await window.choosePickRow(new RegExp(`${called}.*${path.basename(defined)}`));
      await window.activeTab(path.basename(defined)).waitFor();
      await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await window.press('Shift+Alt+G');
      await graph.waitForNodesAmong(called, caller);
      await stage.photograph(window, `3-${language.replaceAll('+', 'p').replaceAll('#', 's')}`);
    }
    await definitions(stage, window);
    await outlineOnly(stage, window, graph);
  },
};

/** The view names every language as people do, with its counts. */
async function listed(stage: Stage, window: EditorWindow): Promise<void> {
  await skeinCommand(window, 'Show Index Status');
  await window.waitForTreeRow('Index', /^\d+ files.*C 3, C\+\+ 3, Rust 3, .*C# 2, .*Kotlin 2, .*CSS 1, .*Vue 1/);
  const row = window.page.locator('.pane .monaco-list-row').filter({ hasText: /^\d+ files.*C 3,/ });
  await row.click();
  await window.waitForTreeRow('Index', /^C\+\+3 files, 4 symbols$/);
  await stage.photograph(window, '1-listed');
}

async function definitions(stage: Stage, window: EditorWindow): Promise<void> {
  for (const { language, defined, call } of samples.filter((sample) => ['Java', 'C', 'Rust', 'Vue'].includes(sample.language))) {
    await window.openFile(call.file);
    await window.goTo(call.line, call.column + 2);
    await window.press('F12');
    await window.activeTab(path.basename(defined)).waitFor();
    if (language === 'Vue') await stage.photograph(window, '4-definition');
  }
}

/** What has an outline and no calls is said to be so. */
async function outlineOnly(stage: Stage, window: EditorWindow, graph: GraphView): Promise<void> {
  for (const [file, name] of [
    ['web/page.css', 'CSS'],
    ['db/data.json', 'JSON'],
  ] as const) {
    await window.openFile(file);
    await skeinCommand(window, 'Show Call Graph');
    await graph.waitForText(new RegExp(`Calls are not extracted for ${name} yet\\.`));
  }
  await skeinCommand(window, 'Why Is This File (Not) Indexed?');
  await window.waitForMessage(/Indexed/);
  await stage.photograph(window, '5-outline-only');
  await window.dismissMessages();
  await window.waitForSymbol({ query: 'stored_goods', name: 'stored_goods', at: 'schema.sql' });
  await stage.photograph(window, '6-sql');
}

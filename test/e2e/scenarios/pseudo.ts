import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pseudoBundle, pseudoLanguage, pseudoText } from '../../../scripts/l10n/pseudo.ts';
import type { Bundle } from '../../../scripts/l10n/texts.ts';
import type { Scenario } from '../scenario.ts';
import { statusItem, talkative } from '../skein.ts';
import type { EditorWindow } from '../vscode.ts';

export const pseudo: Scenario = {
  name: 'pseudo',
  title: 'in a language that nobody speaks no plain English is left in views, commands and messages',
  trust: 'granted',
  settings: talkative,
  play: async (stage) => {
    await translate(await installedExtension(stage.extensionsFolder));
    const window = await stage.openWindowIn(pseudoLanguage);
    await window.waitForStatus(statusItem, /⟦Ìńđèẍèđ⟧/, 60_000);

    const titles = await window.commandTitles('Skein: ');
    const translatedTitles = titles.filter((title) => title.includes('⟦'));
    assert.ok(translatedTitles.length > 5, 'the palette offers too little to mean anything');
    // Beside a title in another language VS Code shows the English one; `Focus on ... View` is its own wording around our name.
    for (const title of titles.filter((text) => !text.includes('⟦') && !/^Skein: Focus on/.test(text))) {
      assert.ok(translatedTitles.includes(`Skein: ${pseudoText(title.replace(/^Skein: /, ''))}`), `${title} is English only`);
    }

    await window.openFile('service/inventory.py');
    await window.page.locator('.activitybar .action-item a[aria-label^="Skein"]').first().click();
    await window.waitForTreeRow('⟦Ìńđèẍ⟧', /⟦Ûƥđåţèđ⟧/);
    for (const text of await viewTexts(window)) assertTranslated(text);
    await stage.photograph(window, 'views');

    // The palette finds a title in another language by its English one as well.
    await window.press('F1');
    await window.typeIntoPick('Skein: Why Is This File');
    await window.choosePickRow(new RegExp(pseudoText('Why Is This File').slice(0, -1)));
    for (const text of (await window.waitForMessage(/⟦Ìńđèẍèđ: /)).split('\n'))
      assertTranslated(text.replaceAll(/Source: Skein|Info: |Skein/g, ''));
    await stage.photograph(window, 'message');
  },
};

async function installedExtension(extensionsFolder: string): Promise<string> {
  const name = (await readdir(extensionsFolder)).find((entry) => entry.startsWith('skein.skein'));
  assert.ok(name !== undefined, 'the extension is not installed');
  return path.join(extensionsFolder, name);
}

/** Puts the language beside English, as a translator would. */
async function translate(extension: string): Promise<void> {
  for (const [from, to] of [
    ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${pseudoLanguage}.json`],
    ['package.nls.json', `package.nls.${pseudoLanguage}.json`],
  ] as const) {
    const bundle = JSON.parse(await readFile(path.join(extension, from), 'utf8')) as Bundle;
    await writeFile(path.join(extension, to), JSON.stringify(pseudoBundle(bundle)));
  }
}

/** Rows and empty texts of all views of ours. */
async function viewTexts({ page }: EditorWindow): Promise<readonly string[]> {
  const places = page.locator('.part.sidebar .monaco-list-row, .part.sidebar .welcome-view-content p, .part.sidebar .pane-header h3.title');
  return await places.allTextContents();
}

/** Names of files, folders, languages and products are no words of ours. */
function assertTranslated(text: string): void {
  const names =
    /\b(shop|service|inventory|python|typescript|go|better-sqlite3|node:sqlite|py|md|gitignore|Skein)\b|\.[a-z]{2,10}\b|[\w./-]+\.\w+/gi;
  const words = text.replaceAll(names, '').match(/[A-Za-z]{2,}/g) ?? [];
  assert.deepEqual(words, [], `plain English in "${text}"`);
}

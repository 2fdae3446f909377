/** Every word of the webview, in the editor's language. The webview gets them when it starts and has none of its own. */
import { l10n } from 'vscode';

export function panelTexts(): Readonly<Record<string, string>> {
  return {
    title: l10n.t('Call Graph'),
  };
}

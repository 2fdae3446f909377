/** What the language status says about the file in front of the user (ux notes, section 4.6). */
import { l10n } from 'vscode';
import type { ExplainResult } from '../../server/protocol/messages.ts';
import type { IndexContext } from './indexContext.ts';

export interface FileStatusText {
  readonly text: string;
  readonly detail: string;
  readonly state: 'busy' | 'sound' | 'unsound';
}

/** `explanation` is undefined until the server has answered. */
export function fileStatusText(index: IndexContext, explanation: ExplainResult | undefined): FileStatusText {
  if (index === 'building' && explanation?.indexed !== true) return { text: l10n.t('Indexing…'), detail: '', state: 'busy' };
  if (explanation === undefined) return { text: l10n.t('Not indexed'), detail: '', state: 'sound' };
  const { headline, counts, sound } = explanation;
  return { text: headline, detail: counts, state: sound ? 'sound' : 'unsound' };
}

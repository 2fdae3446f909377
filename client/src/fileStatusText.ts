/** What the language status says about the file in front of the user (ux notes, section 4.6). */
import type { ExplainResult } from '../../server/protocol/messages.ts';
import type { IndexContext } from './indexContext.ts';

export interface FileStatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
}

/** `explanation` is undefined until the server has answered. */
export function fileStatusText(index: IndexContext, explanation: ExplainResult | undefined): FileStatusText {
  if (index === 'building' && explanation?.indexed !== true) return { text: 'Indexing…', detail: '', busy: true };
  if (explanation === undefined) return { text: 'Not indexed', detail: '', busy: false };
  const { indexed, summary } = explanation;
  // `Indexed: 10 symbols, 58 references`: the counts are details.
  const colon = summary.indexOf(': ');
  if (indexed && summary.startsWith('Indexed') && colon > 0) {
    return { text: summary.slice(0, colon), detail: summary.slice(colon + 2), busy: false };
  }
  return { text: summary, detail: '', busy: false };
}

/** What a person reads of the server's, in the language of their editor. The log stays English: it is for those who mend. */
import * as l10n from '@vscode/l10n';
import { toFailure } from '../../base/failure.ts';
import type { Log } from '../log.ts';
import { type Sentence, sentences } from './sentences.ts';

/** Without a bundle there is nothing to look up, and graphs have thousands of texts. */
let hasBundle = false;

/** Loads the texts of a bundle (absolute path, or none for English). Without a bundle that can be read everything is said in English. */
export function speakAs(bundle: string | undefined, log: Pick<Log, 'warn'>): void {
  l10n.config({ contents: {} });
  hasBundle = false;
  if (bundle === undefined) return;
  try {
    l10n.config({ fsPath: bundle });
    hasBundle = true;
  } catch (error) {
    log.warn(`No texts in the language of the editor: ${toFailure(error, { code: 'lsp.bundle' }).message}`);
  }
}

/**
 * A sentence that a lower floor made, which knows one language only: when it is one of `sentences`, it is said in the editor's language, and
 * what fills its holes as well. Any other, such as an answer of the operating system, stays as it is.
 */
export function translated(text: string): string {
  return translatedFrom(sentences, text);
}

/** As `translated`, for one of `known`. */
export function translatedFrom(known: readonly Sentence[], text: string): string {
  if (!hasBundle) return text;
  for (const { said, pattern } of known) {
    const match = pattern.exec(text);
    if (match !== null) return l10n.t(said, ...match.slice(1).map((part) => translatedFrom(known, part)));
  }
  return text;
}

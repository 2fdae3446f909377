import type { CodeIndex, IndexProgress } from '../api/codeIndex.ts';
import { count, counted } from '../base/counted.ts';
import type { Disposable } from '../base/disposable.ts';
import { printable } from './format.ts';
import type { Shell } from './shell.ts';

const CLEAR_LINE = '\r\u001B[2K';
const REDRAW_AFTER_MS = 100;

/** Shows how far indexing is, on one redrawn line of a terminal; elsewhere it stays silent. */
export function showProgress(index: CodeIndex, shell: Shell): Disposable {
  if (!shell.interactive) return { dispose: () => undefined };
  let drawnAt = 0;
  const listening = index.onProgress((progress) => {
    if (progress.phase === 'idle' || shell.now() - drawnAt < REDRAW_AFTER_MS) return;
    drawnAt = shell.now();
    shell.err(`${CLEAR_LINE}${progressText(progress)}`);
  });
  return {
    dispose() {
      listening.dispose();
      if (drawnAt > 0) shell.err(CLEAR_LINE);
    },
  };
}

function progressText(progress: IndexProgress): string {
  const doing = { listing: 'Looking for files', processing: 'Indexing', linking: 'Linking', idle: 'Up to date' }[progress.phase];
  if (progress.unlinked > 0) return `${doing} ${counted(progress.unlinked, 'file')}`;
  const current = progress.current === undefined ? '' : `  ${printable(progress.current).slice(-60)}`;
  return progress.total === 0 ? doing : `${doing} ${count(progress.done)}/${count(progress.total)}${current}`;
}

import { l10n, type QuickPickItem, window } from 'vscode';
import type { ExplainReindexResult } from '../../../server/protocol/debugViews.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { Command } from '../app.ts';
import { ago, count } from '../texts.ts';
import { userWork } from '../userWork.ts';

export const explainReindex: Command = {
  id: 'skein.explainReindex',
  run: async ({ server, log }) => {
    const uri = window.activeTextEditor?.document.uri;
    if (uri?.scheme !== 'file') {
      await window.showInformationMessage(l10n.t('Open a file of code first.'));
      return;
    }
    const found = await userWork(log, () => server.request(Method.explainReindex, { uri: uri.toString() }));
    if (found === undefined) return;
    await window.showQuickPick(rowsOf(found), { title: l10n.t('Explain Reindex: {0}', found.path), placeHolder: found.summary });
  },
};

function rowsOf({ checks, ordinal, written, generation, lastRun }: ExplainReindexResult): readonly QuickPickItem[] {
  const compared = checks.map(({ name, state, stored, now }): QuickPickItem => {
    const detail = state === 'different' && now !== '' ? `${stored} → ${now}` : stored;
    return {
      label: `$(${ICONS[state]}) ${nameOf(name)}`,
      description: stateOf(state),
      ...(name === 'metadata' || detail === '' ? {} : { detail }),
    };
  });
  return [
    ...compared,
    ...(ordinal === undefined ? [] : [{ label: `$(eye) ${l10n.t('Looked at')}`, description: l10n.t('observation {0}', count(ordinal)) }]),
    ...(written === undefined
      ? []
      : [{ label: `$(database) ${l10n.t('Written')}`, description: l10n.t('at change {0} of {1}', count(written), count(generation)) }]),
    ...(lastRun === undefined
      ? []
      : [
          {
            label: `$(history) ${l10n.t('Last run')}`,
            description: `${ago(Date.now() - lastRun.endedAt)} · ${lastRun.trigger} · ${lastRun.state}`,
          },
        ]),
  ];
}

const ICONS = { same: 'check', different: 'diff-modified', unknown: 'question' } as const;

function nameOf(name: ExplainReindexResult['checks'][number]['name']): string {
  return { metadata: l10n.t('Size and times'), content: l10n.t('Content'), logic: l10n.t('Logic of its language') }[name];
}

function stateOf(state: ExplainReindexResult['checks'][number]['state']): string {
  return { same: l10n.t('as in the index'), different: l10n.t('changed'), unknown: l10n.t('not known, or too recent to be trusted') }[
    state
  ];
}

/** What the status bar says (ux notes, section 4.6), decided without the editor. */
import { l10n } from 'vscode';
import type { StatusParams, StatusResult } from '../../server/protocol/messages.ts';
import { ago, count, counted } from './texts.ts';

/** How the server is, as far as the client knows. */
export type ServerState =
  /** Nothing to serve: no folder on disk, or Skein is off in all of them. */
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly status: StatusParams }
  /** It crashed too often, or could not be started. */
  | { readonly kind: 'stopped' };

/** What happened in this session, which colours how the present is told. */
export interface StatusMemory {
  /** Everything was indexed once: what follows are updates. */
  readonly wasReady: boolean;
  /** Since when the index is busy. Milliseconds, on the clock of `now`. */
  readonly busySince: number | undefined;
}

export const noMemory: StatusMemory = { wasReady: false, busySince: undefined };

/** Work shorter than this is not worth a flicker. Milliseconds. */
export const shortWork = 1000;

/** Above so many files an update is told as indexing, with its progress. */
const largeUpdate = 500;

export function remember(memory: StatusMemory, state: ServerState, now: number): StatusMemory {
  return {
    wasReady: memory.wasReady || (state.kind === 'running' && (state.status.state === 'ready' || state.status.state === 'readonly')),
    busySince: isBusy(state) ? (memory.busySince ?? now) : undefined,
  };
}

/** The text of the item with its icon. */
export function statusText(state: ServerState, memory: StatusMemory, now: number): string {
  if (state.kind === 'off') return `$(circle-slash) ${l10n.t('Skein is off')}`;
  if (state.kind === 'stopped') return `$(error) ${l10n.t('Index stopped')}`;
  if (state.kind === 'starting') return `$(sync~spin) ${l10n.t('Indexing…')}`;
  const { status } = state;
  switch (status.state) {
    case 'error':
      return `$(error) ${l10n.t('Index stopped')}`;
    case 'paused':
      return `$(debug-pause) ${l10n.t('Index paused')}`;
    case 'starting':
    case 'indexing':
      return busyText(status, memory, now);
    case 'ready':
    case 'readonly':
      return restingText(status);
  }
}

/** `auto` keeps quiet where there is no index to speak of; elsewhere the item stays, as the way to the status view, the log and the pause. */
export function isShown(setting: unknown, state: ServerState): boolean {
  return setting === 'always' || (setting !== 'never' && state.kind !== 'off');
}

/** Markdown with links to commands. */
export function statusTooltip(state: ServerState, details: StatusResult | undefined, now: number): string {
  const paused = state.kind === 'running' && state.status.state === 'paused';
  const pausing = paused ? `[${l10n.t('Resume')}](command:skein.resume)` : `[${l10n.t('Pause')}](command:skein.pause)`;
  return [...tooltipLines(state, details, now), `${pausing} · [${l10n.t('Log')}](command:skein.showLog)`].join('\n\n');
}

function tooltipLines(state: ServerState, details: StatusResult | undefined, now: number): readonly string[] {
  if (state.kind === 'off') return [l10n.t('Skein is off for this workspace')];
  if (state.kind === 'stopped') return [`${l10n.t('Skein stopped.')} [${l10n.t('Restart')}](command:skein.restartServer)`];
  const failed = state.kind === 'running' ? state.status.failed : 0;
  return [
    l10n.t('Skein: index of this workspace'),
    ...(state.kind === 'running' && state.status.state === 'readonly'
      ? [l10n.t('Opened read-only: another process keeps this index current')]
      : []),
    ...(failed > 0 ? [l10n.t('{0} failed', counted(failed, 'file'))] : []),
    ...(details?.folders ?? []).map((folder) => {
      const counts = `${counted(folder.files, 'file')}, ${counted(folder.symbols, 'symbol')}`;
      const updated = folder.lastRun === undefined ? '' : `, ${l10n.t('updated {0}', ago(now - folder.lastRun.endedAt))}`;
      return `**${escapeMarkdown(folder.name)}**: ${counts}${updated}`;
    }),
  ];
}

/** A few files of an index that was whole before. */
export function isUpdate(status: StatusParams, memory: StatusMemory): boolean {
  return memory.wasReady && status.total < largeUpdate;
}

function busyText(status: StatusParams, memory: StatusMemory, now: number): string {
  const update = isUpdate(status, memory);
  // A short update leaves the item as it was.
  if (update && !isLong(memory.busySince, now)) return restingText(status);
  if (update && status.total > 0) return `$(sync~spin) ${l10n.t('Updating {0}', counted(status.total, 'file'))}`;
  return `$(sync~spin) ${progressText(status)}`;
}

/** All files are read long before the last one is linked. */
function progressText({ done, total, unlinked }: StatusParams): string {
  if (done === total && unlinked > 0) return l10n.t('Linking {0}', counted(unlinked, 'file'));
  return total === 0 ? l10n.t('Indexing…') : l10n.t('Indexing {0}/{1}', count(done), count(total));
}

function restingText(status: StatusParams): string {
  if (status.failed > 0) return `$(warning) ${l10n.t('Index: {0} failed', counted(status.failed, 'file'))}`;
  return `$(type-hierarchy) ${status.state === 'readonly' ? l10n.t('Indexed (read-only)') : l10n.t('Indexed')}`;
}

function isBusy(state: ServerState): boolean {
  return (
    state.kind === 'starting' || (state.kind === 'running' && (state.status.state === 'starting' || state.status.state === 'indexing'))
  );
}

function isLong(since: number | undefined, now: number): boolean {
  return since !== undefined && now - since >= shortWork;
}

/** A folder's name is text, not markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}

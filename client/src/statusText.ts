/** What the status bar says (ux notes, section 4.6), decided without the editor. */
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
  if (state.kind === 'off') return '$(circle-slash) Skein is off';
  if (state.kind === 'stopped') return '$(error) Index stopped';
  if (state.kind === 'starting') return '$(sync~spin) Indexing…';
  const { status } = state;
  switch (status.state) {
    case 'error':
      return '$(error) Index stopped';
    case 'paused':
      return '$(debug-pause) Index paused';
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
  const actions = `[${paused ? 'Resume' : 'Pause'}](command:skein.${paused ? 'resume' : 'pause'}) · [Log](command:skein.showLog)`;
  return [...tooltipLines(state, details, now), actions].join('\n\n');
}

function tooltipLines(state: ServerState, details: StatusResult | undefined, now: number): readonly string[] {
  if (state.kind === 'off') return ['Skein is off for this workspace'];
  if (state.kind === 'stopped') return ['Skein stopped. [Restart](command:skein.restartServer)'];
  const failed = state.kind === 'running' ? state.status.failed : 0;
  return [
    'Skein: index of this workspace',
    ...(state.kind === 'running' && state.status.state === 'readonly'
      ? ['Opened read-only: another process keeps this index current']
      : []),
    ...(failed > 0 ? [`${counted(failed, 'file')} failed`] : []),
    ...(details?.folders ?? []).map((folder) => {
      const updated = folder.lastRun === undefined ? '' : `, updated ${ago(now - folder.lastRun.endedAt)}`;
      return `**${escapeMarkdown(folder.name)}**: ${counted(folder.files, 'file')}, ${counted(folder.symbols, 'symbol')}${updated}`;
    }),
  ];
}

function busyText(status: StatusParams, memory: StatusMemory, now: number): string {
  const update = memory.wasReady && status.total < largeUpdate;
  // A short update leaves the item as it was.
  if (update && !isLong(memory.busySince, now)) return restingText(status);
  if (update && status.total > 0) return `$(sync~spin) Updating ${counted(status.total, 'file')}`;
  return status.total === 0 ? '$(sync~spin) Indexing…' : `$(sync~spin) Indexing ${count(status.done)}/${count(status.total)}`;
}

function restingText(status: StatusParams): string {
  if (status.failed > 0) return `$(warning) Index: ${counted(status.failed, 'file')} failed`;
  return status.state === 'readonly' ? '$(type-hierarchy) Indexed (read-only)' : '$(type-hierarchy) Indexed';
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

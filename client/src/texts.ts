/** Numbers, sizes and times as a person reads them, in the editor's language. */
import { env, l10n } from 'vscode';

/** `8,310` */
export function count(value: number): string {
  return Math.round(value).toLocaleString(env.language);
}

/** `1 file`, `8,310 files` */
export function counted(value: number, what: Counted): string {
  return nouns[what](Math.round(value), count(value));
}

/** What is counted. A language has its own plurals, so that each number has its whole text. */
export type Counted = keyof typeof nouns;

const nouns = {
  file: (value: number, text: string) => (value === 1 ? l10n.t('1 file') : l10n.t('{0} files', text)),
  symbol: (value: number, text: string) => (value === 1 ? l10n.t('1 symbol') : l10n.t('{0} symbols', text)),
  call: (value: number, text: string) => (value === 1 ? l10n.t('1 call') : l10n.t('{0} calls', text)),
  reference: (value: number, text: string) => (value === 1 ? l10n.t('1 reference') : l10n.t('{0} references', text)),
  step: (value: number, text: string) => (value === 1 ? l10n.t('1 step') : l10n.t('{0} steps', text)),
  import: (value: number, text: string) => (value === 1 ? l10n.t('1 import') : l10n.t('{0} imports', text)),
};

/** `512 B`, `18 KB`, `3.4 MB`: powers of 1,024. */
export function size(bytes: number): string {
  if (bytes < 1024) return l10n.t('{0} B', bytes);
  if (bytes < 1024 * 1024) return l10n.t('{0} KB', count(bytes / 1024));
  const megabytes = (bytes / 1024 / 1024).toLocaleString(env.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return l10n.t('{0} MB', megabytes);
}

/** `340 ms`, `42 s`, `3 min 5 s` */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return l10n.t('{0} ms', Math.round(milliseconds));
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120 ? l10n.t('{0} s', seconds) : l10n.t('{0} min {1} s', Math.floor(seconds / 60), seconds % 60);
}

/** `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago` */
export function ago(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return l10n.t('just now');
  if (minutes < 60) return minutes === 1 ? l10n.t('1 minute ago') : l10n.t('{0} minutes ago', minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? l10n.t('1 hour ago') : l10n.t('{0} hours ago', hours);
  return l10n.t('{0} days ago', count(Math.floor(hours / 24)));
}

/** The status view as data: what it shows, without the editor. */
import { l10n } from 'vscode';
import type { FolderStatus, StatusFile, StatusResult } from '../../../server/protocol/messages.ts';
import { ago, count, counted, duration, size } from '../texts.ts';

export type StatusNode =
  | {
      readonly kind: 'folder';
      readonly id: string;
      readonly label: string;
      readonly description: string;
      readonly children: readonly StatusNode[];
    }
  | { readonly kind: 'fact'; readonly id: string; readonly icon: string; readonly label: string; readonly description: string }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly icon: string;
      readonly label: string;
      readonly description: string;
      readonly children: readonly StatusNode[];
    }
  | { readonly kind: 'file'; readonly id: string; readonly uri: string; readonly path: string; readonly description: string };

export function statusTree(status: StatusResult, now: number): readonly StatusNode[] {
  return status.folders.map((folder) => ({
    kind: 'folder',
    id: folder.uri,
    label: folder.name,
    description: folder.failure ?? summary(folder),
    children: folder.failure === undefined ? [...facts(folder, now), ...groups(folder)] : [],
  }));
}

/** No folder has anything to show: the welcome texts say more than empty rows. */
export function saysNothing({ folders }: StatusResult): boolean {
  return folders.every(
    ({ failure, files, state }) => failure !== undefined || (files === 0 && (state === 'starting' || state === 'indexing')),
  );
}

/** The whole of a row. */
export function tooltipOf(node: StatusNode): string {
  const label = 'uri' in node ? node.path : node.label;
  return node.description === '' ? label : `${label}: ${node.description}`;
}

function summary(folder: FolderStatus): string {
  const state = folder.state === 'ready' ? '' : ` · ${stateName(folder.state)}`;
  return `${counted(folder.files, 'file')}, ${counted(folder.symbols, 'symbol')}${state}`;
}

function stateName(state: FolderStatus['state']): string {
  switch (state) {
    case 'starting':
      return l10n.t('starting');
    case 'indexing':
      return l10n.t('indexing');
    case 'ready':
      return l10n.t('ready');
    case 'paused':
      return l10n.t('paused');
    case 'readonly':
      return l10n.t('read-only');
    case 'error':
      return l10n.t('stopped');
  }
}

function facts(folder: FolderStatus, now: number): readonly StatusNode[] {
  const { lastRun } = folder;
  const updated =
    lastRun === undefined ? l10n.t('never') : l10n.t('{0}, took {1}', ago(now - lastRun.endedAt), duration(lastRun.milliseconds));
  const unsupported = languageMix(folder.languages.filter(({ files, tier }) => files > 0 && tier === 'unsupported'));
  const driver = folder.driverNote === undefined ? folder.driver : `${folder.driver}: ${folder.driverNote}`;
  const fact = (name: string, icon: string, label: string, description: string): StatusNode => ({
    kind: 'fact',
    id: `${folder.uri}#${name}`,
    icon,
    label,
    description,
  });
  return [
    ...(folder.nothing === undefined ? [] : [fact('nothing', 'info', folder.nothing, '')]),
    files(folder),
    fact('symbols', 'symbol-class', counted(folder.symbols, 'symbol'), ''),
    fact(
      'calls',
      'call-outgoing',
      counted(folder.calls, 'call'),
      `${counted(folder.references, 'reference')}, ${counted(folder.imports, 'import')}`,
    ),
    fact('size', 'database', size(folder.databaseBytes), driver),
    fact('updated', 'history', l10n.t('Updated'), updated),
    ...(unsupported === '' ? [] : [fact('unsupported', 'circle-slash', l10n.t('In no known language'), unsupported)]),
  ];
}

type LanguageCount = FolderStatus['languages'][number];

/** All files, and below them the languages that they are in, one row each, those with the most files first. */
function files(folder: FolderStatus): StatusNode {
  const known = folder.languages
    .filter((language) => language.files > 0 && language.tier !== 'unsupported')
    .sort((one, other) => other.files - one.files || nameOf(one).localeCompare(nameOf(other)));
  const id = `${folder.uri}#files`;
  const row = { id, icon: 'files', label: counted(folder.files, 'file'), description: languageMix(known) };
  if (known.length === 0) return { kind: 'fact', ...row };
  const children = known.map(
    (each): StatusNode => ({
      kind: 'fact',
      id: `${id}/${each.language}`,
      icon: each.tier === 'outline' ? 'list-tree' : 'code',
      label: nameOf(each),
      description: [
        counted(each.files, 'file'),
        counted(each.symbols, 'symbol'),
        ...(each.tier === 'outline' ? [l10n.t('outline only')] : []),
      ].join(', '),
    }),
  );
  return { kind: 'group', ...row, children };
}

/** `TypeScript 120, Python 30`, or `.odt 12, .xyz 3` for files that no language pack understands. */
function languageMix(some: readonly LanguageCount[]): string {
  return some.map((each) => `${nameOf(each)} ${count(each.files)}`).join(', ');
}

function nameOf({ name, language }: LanguageCount): string {
  return name ?? (language === '' ? l10n.t('no extension') : language);
}

function groups(folder: FolderStatus): readonly StatusNode[] {
  const group = (name: string, icon: string, label: string, files: readonly StatusFile[]): readonly StatusNode[] => {
    if (files.length === 0) return [];
    const id = `${folder.uri}#${name}`;
    const children = files.map(
      (file): StatusNode => ({ kind: 'file', id: `${id}/${file.path}`, uri: file.uri, path: file.path, description: reasonOf(file) }),
    );
    return [{ kind: 'group', id, icon, label, description: count(files.length), children }];
  };
  return [
    ...(folder.pending === 0
      ? []
      : [
          {
            kind: 'fact',
            id: `${folder.uri}#pending`,
            icon: 'watch',
            label: l10n.t('Pending'),
            description: count(folder.pending),
          } as const,
        ]),
    ...group('failed', 'error', l10n.t('Failed'), folder.failed),
    ...group('problems', 'warning', l10n.t('Parse problems'), folder.problems),
    ...group('skipped', 'circle-slash', l10n.t('Skipped'), folder.skipped),
  ];
}

function reasonOf({ reason, detail }: StatusFile): string {
  const told = reasonText(reason);
  return detail === '' || detail === reason ? told : `${told}: ${detail}`;
}

/** Words of the index; others, such as those of the operating system, are shown as they are. */
function reasonText(reason: string): string {
  switch (reason) {
    case 'too large':
      return l10n.t('too large');
    case 'binary':
      return l10n.t('binary');
    case 'unreadable':
      return l10n.t('unreadable');
    case 'syntax':
      return l10n.t('syntax');
    default:
      return reason;
  }
}

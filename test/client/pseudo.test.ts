/** With the language that nobody speaks, plain English in what the client shows is a text that nobody can translate. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileStatusText } from '../../client/src/fileStatusText.ts';
import { actionsFor } from '../../client/src/noticeActions.ts';
import { noMemory, type ServerState, statusText, statusTooltip } from '../../client/src/statusText.ts';
import { ago, duration, size } from '../../client/src/texts.ts';
import { type StatusNode, statusTree } from '../../client/src/views/statusTree.ts';
import { pseudoBundle } from '../../scripts/l10n/pseudo.ts';
import { bundleOf } from '../../scripts/l10n/texts.ts';
import type { FolderStatus, StatusParams, StatusState } from '../../server/protocol/messages.ts';
import { speak } from './vscode.ts';

const pseudo = pseudoBundle(bundleOf(join(import.meta.dirname, '../..')));

beforeEach(() => speak(pseudo));
afterEach(() => speak({}));

/** Words that are left when what is no text is taken away: icons, links, names of files, languages, folders and of Skein itself. */
function plainWords(text: string): readonly string[] {
  const names = /\$\([\w~-]+\)|\]\([^)]*\)|\bSkein\b|\b(app|TypeScript|JSON|toml|node:sqlite|secret\.py|big\.js|broken\.ts)\b/g;
  return text.replaceAll(names, '').match(/[A-Za-z]{2,}/g) ?? [];
}

const states: readonly StatusState[] = ['starting', 'indexing', 'ready', 'paused', 'readonly', 'error'];

function running(status: Partial<StatusParams>): ServerState {
  return { kind: 'running', status: { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, ...status } };
}

const folder: FolderStatus = {
  name: 'app',
  uri: 'file:///app',
  state: 'ready',
  pending: 12,
  files: 8310,
  symbols: 1,
  calls: 5,
  references: 4,
  imports: 3,
  databaseBytes: 26_214_400,
  database: '',
  driver: 'node:sqlite',
  lastRun: { trigger: 'start', endedAt: 0, milliseconds: 4100 },
  languages: [
    { language: 'typescript', name: 'TypeScript', tier: 'deep', files: 8300, symbols: 1 },
    { language: 'json', name: 'JSON', tier: 'outline', files: 4, symbols: 40 },
    { language: '.toml', tier: 'unsupported', files: 12, symbols: 0 },
    { language: '', tier: 'unsupported', files: 1, symbols: 0 },
  ],
  skipped: [{ uri: 'file:///app/big.js', path: 'big.js', reason: 'too large', detail: '' }],
  failed: [{ uri: 'file:///app/secret.py', path: 'secret.py', reason: 'unreadable', detail: '' }],
  problems: [{ uri: 'file:///app/broken.ts', path: 'broken.ts', reason: 'syntax', detail: '' }],
};

function texts(nodes: readonly StatusNode[]): readonly string[] {
  return nodes.flatMap((node) => [
    'label' in node ? node.label : '',
    node.description,
    ...('children' in node ? texts(node.children) : []),
  ]);
}

test('the status view', () => {
  for (const state of states) {
    const details = { state, done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [{ ...folder, state }] };
    expect(texts(statusTree(details, 3600_000)).flatMap(plainWords)).toEqual([]);
  }
});

test('the status item and its tooltip', () => {
  const all: readonly ServerState[] = [
    { kind: 'off' },
    { kind: 'starting' },
    { kind: 'stopped' },
    running({ failed: 3 }),
    ...states.map((state) => running({ state, done: 1, total: 2000 })),
  ];
  for (const state of all) {
    expect(plainWords(statusText(state, noMemory, 0))).toEqual([]);
    const details = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [folder] } as const;
    expect(plainWords(statusTooltip(state, details, 61_000))).toEqual([]);
  }
});

test('notices, the language status, numbers and times', () => {
  for (const code of ['damaged', 'readonly', 'noWatches', 'noDriver', 'failed', 'stopped']) {
    expect(actionsFor(code).flatMap(({ title }) => plainWords(title))).toEqual([]);
  }
  expect(plainWords(fileStatusText('building', undefined).text)).toEqual([]);
  expect(plainWords(fileStatusText('off', undefined).text)).toEqual([]);
  const said = [...[0, 60_000, 3600_000, 99 * 3600_000].map(ago), ...[5, 5000, 500_000].map(duration), ...[1, 2000, 3e6].map(size)];
  expect(said.flatMap(plainWords)).toEqual([]);
});

import { expect, test } from 'vitest';
import { answeringContext, indexContext } from '../../client/src/indexContext.ts';
import { isShown, noMemory, remember, type ServerState, statusText, statusTooltip } from '../../client/src/statusText.ts';
import type { FolderStatus, StatusParams } from '../../server/protocol/messages.ts';

function running(status: Partial<StatusParams>): ServerState {
  return { kind: 'running', status: { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, ...status } };
}

const ready = running({});

/** What happens, one after another with its time in milliseconds, and what the item says in the end. */
const stories: readonly (readonly [story: string, states: readonly (readonly [number, ServerState])[], text: string])[] = [
  ['the server starts', [[0, { kind: 'starting' }]], '$(sync~spin) Indexing…'],
  ['the files are being listed', [[0, running({ state: 'starting' })]], '$(sync~spin) Indexing…'],
  ['the first index is built', [[0, running({ state: 'indexing', done: 1204, total: 8310 })]], '$(sync~spin) Indexing 1,204/8,310'],
  [
    'all files are read and some not yet linked',
    [[0, running({ state: 'indexing', done: 8310, total: 8310, unlinked: 1204 })]],
    '$(sync~spin) Linking 1,204 files',
  ],
  [
    'the first index is done',
    [
      [0, running({ state: 'indexing', total: 3 })],
      [10, ready],
    ],
    '$(type-hierarchy) Indexed',
  ],
  [
    'a file is saved',
    [
      [0, ready],
      [10, running({ state: 'indexing', total: 1 })],
    ],
    '$(type-hierarchy) Indexed',
  ],
  [
    'some files take longer than a second',
    [
      [0, ready],
      [10, running({ state: 'indexing', total: 12 })],
      [1010, running({ state: 'indexing', done: 3, total: 12 })],
    ],
    '$(sync~spin) Updating 12 files',
  ],
  [
    'one file takes longer than a second',
    [
      [0, ready],
      [10, running({ state: 'indexing', total: 1 })],
      [1010, running({ state: 'indexing', total: 1 })],
    ],
    '$(sync~spin) Updating 1 file',
  ],
  [
    'a branch is switched',
    [
      [0, ready],
      [10, running({ state: 'indexing', done: 5, total: 5000 })],
    ],
    '$(sync~spin) Indexing 5/5,000',
  ],
  [
    'the user pauses',
    [
      [0, ready],
      [10, running({ state: 'paused' })],
    ],
    '$(debug-pause) Index paused',
  ],
  ['files fail', [[0, running({ failed: 14 })]], '$(warning) Index: 14 files failed'],
  ['another process owns the index', [[0, running({ state: 'readonly' })]], '$(type-hierarchy) Indexed (read-only)'],
  ['the index cannot be opened', [[0, running({ state: 'error' })]], '$(error) Index stopped'],
  [
    'the server stays down',
    [
      [0, ready],
      [10, { kind: 'stopped' }],
    ],
    '$(error) Index stopped',
  ],
  ['Skein is off', [[0, { kind: 'off' }]], '$(circle-slash) Skein is off'],
];

test.each(stories)('%s', (_, states, text) => {
  let memory = noMemory;
  let said = '';
  for (const [now, state] of states) {
    memory = remember(memory, state, now);
    said = statusText(state, memory, now);
  }
  expect(said).toBe(text);
});

test('texts in the place of answers speak of building only where there is no whole index yet', () => {
  const one = running({ state: 'indexing', done: 0, total: 1 });
  const many = running({ state: 'indexing', done: 0, total: 5000 });
  const wasReady = remember(noMemory, ready, 0);
  const contexts = [answeringContext(one, noMemory), answeringContext(one, wasReady), answeringContext(many, wasReady)];
  expect(contexts).toEqual(['building', 'ready', 'building']);
  expect([indexContext(one), answeringContext({ kind: 'stopped' }, wasReady)]).toEqual(['building', 'error']);
});

test.each([
  ['always', { kind: 'off' }, true],
  ['always', ready, true],
  ['never', running({ state: 'error' }), false],
  ['auto', { kind: 'off' }, false],
  ['auto', { kind: 'starting' }, true],
  ['auto', ready, true],
  ['auto', { kind: 'stopped' }, true],
] as const)('with %s the item of %j is shown: %s', (setting, state, shown) => {
  expect(isShown(setting, state)).toBe(shown);
});

const folder: FolderStatus = {
  name: 'my_app',
  uri: 'file:///my_app',
  state: 'ready',
  pending: 0,
  files: 8310,
  symbols: 96_212,
  calls: 1,
  references: 2,
  imports: 3,
  databaseBytes: 1,
  database: '',
  driver: '',
  lastRun: { trigger: 'start', endedAt: 1000, milliseconds: 5 },
  languages: [],
  skipped: [],
  failed: [],
  problems: [],
};

test('the tooltip counts by folder and offers what can be done; a name is no markup', () => {
  const details = { state: 'ready', done: 0, total: 0, unlinked: 0, pending: 0, failed: 0, revision: 1, folders: [folder] } as const;
  expect(statusTooltip(running({ failed: 2 }), details, 61_000 * 5).split('\n\n')).toEqual([
    'Skein: index of this workspace',
    '2 files failed',
    '**my\\_app**: 8,310 files, 96,212 symbols, updated 5 minutes ago',
    '[Pause](command:skein.pause) · [Log](command:skein.showLog)',
  ]);
  expect(statusTooltip(running({ state: 'paused' }), undefined, 0)).toContain('[Resume](command:skein.resume)');
  expect(statusTooltip({ kind: 'stopped' }, undefined, 0)).toContain('[Restart](command:skein.restartServer)');
});

test.each([
  [{ kind: 'off' }, 'off'],
  [{ kind: 'starting' }, 'building'],
  [{ kind: 'stopped' }, 'error'],
  [running({ state: 'starting' }), 'building'],
  [running({ state: 'indexing' }), 'building'],
  [ready, 'ready'],
  [running({ state: 'readonly' }), 'ready'],
  [running({ state: 'paused' }), 'paused'],
  [running({ state: 'error' }), 'error'],
] as const)('the context key of %j is %s', (state, context) => {
  expect(indexContext(state)).toBe(context);
});

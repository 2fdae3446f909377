import { describe, expect, it } from 'vitest';
import type { DiskEvent } from '../../server/src/workspace/watch/diskEvent.ts';
import { interpretEvents, MOST_EVENTS } from '../../server/src/workspace/watch/interpretEvents.ts';

/** Everything below `ignored/` is left out; `.ts` is supported; the disk has the folders named. */
function meaningOf(
  events: readonly DiskEvent[],
  disk: { readonly folders?: readonly string[]; readonly known?: readonly string[] } = {},
): string[] {
  const { changes, rulesChanged } = interpretEvents(events, {
    rules: {
      excludes: (path) => path.startsWith('ignored/') || path.includes('/ignored/'),
      knows: (folder) => disk.known?.includes(folder) ?? false,
      forget: () => undefined,
    },
    isSupported: (key) => key.endsWith('.ts'),
    isFolder: (key) => disk.folders?.includes(key) ?? false,
  });
  const texts = changes.map((change) =>
    change.kind === 'changed' ? `changed ${change.keys.join(' ')}` : `rescan ${change.prefix ?? 'everything'}: ${change.reason}`,
  );
  return rulesChanged ? [...texts, 'rules changed'] : texts;
}

const changed = (key: string, entry?: 'file' | 'folder'): DiskEvent => ({ kind: 'changed', key, ...(entry && { entry }) });
const deleted = (key: string, entry?: 'file' | 'folder'): DiskEvent => ({ kind: 'deleted', key, ...(entry && { entry }) });

describe('events of files', () => {
  it('name their rows once, in one message', () => {
    expect(meaningOf([changed('a.ts'), deleted('b/c.ts'), changed('a.ts')])).toEqual(['changed a.ts b/c.ts']);
  });

  it('are dropped when the file could not be indexed', () => {
    expect(meaningOf([changed('a.css'), changed('ignored/a.ts'), deleted('x/ignored/a.ts'), deleted('README')])).toEqual([]);
  });
});

describe('events of folders', () => {
  it('that went away are a listing of what was below', () => {
    expect(meaningOf([deleted('src', 'folder')])).toEqual(['rescan src/: src deleted']);
  });

  it('that were known are recognised when nobody says what the path was', () => {
    expect(meaningOf([deleted('src')], { known: ['src'] })).toEqual(['rescan src/: src deleted']);
    expect(meaningOf([deleted('three.ts')], { known: ['three.ts'] })).toEqual(['rescan three.ts/: three.ts deleted', 'changed three.ts']);
    expect(meaningOf([deleted('three.ts')])).toEqual(['changed three.ts']);
  });

  it('that appeared as one event are listed', () => {
    expect(meaningOf([changed('moved')], { folders: ['moved'] })).toEqual(['rescan moved/: moved changed']);
    expect(meaningOf([changed('ignored/moved')], { folders: ['ignored/moved'] })).toEqual([]);
  });

  it('cover what lies below them', () => {
    expect(meaningOf([changed('src/a.ts'), deleted('src/deep', 'folder'), deleted('src', 'folder'), changed('src2/b.ts')])).toEqual([
      'rescan src/: src deleted',
      'changed src2/b.ts',
    ]);
  });

  it('of the workspace folder itself concern everything', () => {
    expect(meaningOf([deleted('', 'folder'), changed('a.ts')])).toEqual(['rescan everything: the workspace folder itself changed']);
  });
});

describe('events of rules', () => {
  it('are a listing of the folder that they rule', () => {
    expect(meaningOf([changed('src/.gitignore')])).toEqual(['rescan src/: src/.gitignore changed', 'rules changed']);
    expect(meaningOf([deleted('.skeinignore')])).toEqual(['rescan everything: .skeinignore changed', 'rules changed']);
    expect(meaningOf([changed('ignored/.gitignore')])).toEqual([]);
  });

  it('count for git files elsewhere', () => {
    expect(meaningOf([{ kind: 'rules', path: '/clone/.git/info/exclude' }])).toEqual([
      'rescan everything: /clone/.git/info/exclude changed',
      'rules changed',
    ]);
  });

  it('include a work tree that begins or ends', () => {
    expect(meaningOf([changed('nested/.git')])).toEqual(['rescan nested/: nested/.git changed', 'rules changed']);
  });

  it('include the tool beside an output folder, but only when there is one', () => {
    expect(meaningOf([changed('web/package.json')], { folders: ['web/dist'] })).toEqual([
      'rescan web/dist/: web/package.json changed',
      'rules changed',
    ]);
    expect(meaningOf([deleted('Cargo.toml')], { folders: ['target'] })).toEqual(['rescan target/: Cargo.toml changed', 'rules changed']);
    expect(meaningOf([changed('web/package.json')])).toEqual([]);
  });
});

describe('what concerns everything', () => {
  it.each<[string, DiskEvent, string]>([
    ['lost events', { kind: 'lost', reason: 'overflow' }, 'rescan everything: overflow'],
    ['another branch', { kind: 'head' }, 'rescan everything: another branch'],
  ])('%s', (_, event, expected) => {
    expect(meaningOf([changed('a.ts'), event, deleted('src', 'folder')])).toEqual([expected]);
  });

  it('too many changes at once, of those that count', () => {
    const events = (count: number, name: string) => Array.from({ length: count }, (_, index) => changed(`${name}${index}.ts`));
    expect(meaningOf([...events(MOST_EVENTS, 'a'), ...events(MOST_EVENTS, 'ignored/'), ...events(MOST_EVENTS, 'a')])[0]).toMatch(
      /^changed a0.ts/,
    );
    expect(meaningOf(events(MOST_EVENTS + 1, 'a'))).toEqual(['rescan everything: more than 500 changes at once']);
  });
});

import { describe, expect, it } from 'vitest';
import type { GroupBy } from '../../server/protocol/graph.ts';
import { collapseToggled, grouped } from '../../server/src/graph/groups.ts';
import { drawing } from './drawings.ts';
import { edgeLines, groupLines, nodeLines } from './graphText.ts';

const FOUND = drawing(`
  src/a.ts#User.load -> src/hub.ts#hub!
  src/a.ts#User.save -> src/hub.ts#hub!
  src/a.ts#free -> src/hub.ts#hub!
  lib/b.ts#other -> src/a.ts#User.save
  src/hub.ts#hub! -> src/hub.ts#near
  src/hub.ts#hub! -> npm:react
  top.ts#top -> src/hub.ts#hub!
`);

function by(groupBy: GroupBy, toggled: readonly string[] = []) {
  const collapsed = collapseToggled(FOUND, { groupBy, toggled });
  return grouped(collapsed, FOUND.nodes, { groupBy, toggled });
}

describe('groups', () => {
  it('are files, what lies outside is in none', () => {
    expect(groupLines(by('file'))).toEqual([
      'file a.ts (3)',
      '  User.load',
      '  User.save',
      '  free',
      'file hub.ts (2)',
      '  hub',
      '  near',
      'file b.ts (1)',
      '  other',
      'file top.ts (1)',
      '  top',
    ]);
    expect(by('none')).toMatchObject({ groups: [] });
  });

  it('are types in their files', () => {
    expect(groupLines(by('class')).slice(0, 5)).toEqual(['file a.ts (3)', '  class User (2)', '    User.load', '    User.save', '  free']);
  });

  it('are folders with their files', () => {
    expect(groupLines(by('folder'))).toEqual([
      'folder src (5)',
      '  file a.ts (3)',
      '    User.load',
      '    User.save',
      '    free',
      '  file hub.ts (2)',
      '    hub',
      '    near',
      'folder lib (1)',
      '  file b.ts (1)',
      '    other',
      'folder . (1)',
      '  file top.ts (1)',
      '    top',
    ]);
  });

  it('are one node when collapsed, with the calls of all they hold', () => {
    const found = by('file', ['src/a.ts']);
    expect(nodeLines(found)).toEqual(['-2 other', '-1 fold a.ts', '-1 top', '0 hub focus', '1 near', '1 external react external']);
    expect(edgeLines(found)).toEqual([
      'a.ts -> hub exact 3',
      'hub -> near exact 1',
      'hub -> react external 1',
      'other -> a.ts exact 1',
      'top -> hub exact 1',
    ]);
    expect(groupLines(found)[0]).toBe('file a.ts (3) collapsed');
    expect(found.nodes.find(({ what }) => what === 'fold')).toMatchObject({
      id: 'fold:src/a.ts',
      kind: 'file',
      count: 3,
      container: 'src',
    });
  });

  it('never take the focus away', () => {
    expect(nodeLines(by('folder', ['src']))).toEqual(['-2 other', '-1 fold src', '-1 top', '0 hub focus', '1 external react external']);
  });

  it('collapse inside of others', () => {
    const found = by('folder', ['src/a.ts']);
    expect(groupLines(found).slice(0, 3)).toEqual(['folder src (5)', '  file a.ts (3) collapsed', '  file hub.ts (2)']);
    expect(found.nodes.find(({ id }) => id === 'fold:src/a.ts')?.group).toBe('src');
    const typed = by('class', ['src/a.ts#User']);
    expect(groupLines(typed).slice(0, 4)).toEqual(
      ['file a.ts (3)', '  class User (2) collapsed', '  User.User', '  free'].map((line) => line.replace('User.User', 'User')),
    );
  });

  it('are open again when the node that stands for them is toggled', () => {
    expect(by('file', ['src/a.ts', 'fold:src/a.ts']).nodes).toHaveLength(FOUND.nodes.length);
  });
});

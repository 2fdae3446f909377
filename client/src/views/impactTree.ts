/** The tree of the view Impact, without the editor. */
import { l10n } from 'vscode';
import type { GraphPlace } from '../../../server/protocol/graph.ts';
import type {
  ImpactChange,
  ImpactDangling,
  ImpactReach,
  ImpactResult,
  ImpactSymbol,
  ImpactTest,
  ImpactUnused,
} from '../../../server/protocol/impact.ts';
import { baseName } from '../pathParts.ts';
import { symbolIcon } from '../symbolRows.ts';
import { count, counted } from '../texts.ts';
import { joined } from './importTexts.ts';

export type ImpactNode = ImpactGroup | ImpactRow;

export interface ImpactGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly open: boolean;
  readonly children: readonly ImpactRow[];
}

export interface ImpactRow {
  readonly kind: 'row';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** All that is known of it. */
  readonly sentence: string;
  readonly icon: string;
  /** Not as sure as the others. */
  readonly doubtful: boolean;
  /** Where a click leads; absent for what is gone. */
  readonly place?: GraphPlace;
  readonly children: readonly ImpactRow[];
}

export function impactTree(result: ImpactResult): readonly ImpactNode[] {
  const code = result.affected.filter(({ test }) => !test);
  const reaching = result.tests.filter(({ reach }) => reach !== 'imports');
  const importing = result.tests.filter(({ reach }) => reach === 'imports');
  const changed = result.changed.filter(({ how }) => how !== 'comment');
  const comments = result.changed.filter(({ how }) => how === 'comment');
  return [
    group('changed', l10n.t('Changed'), changed.map(changeRow), { icon: 'edit', open: true }),
    ...[...Map.groupBy(code, ({ distance }) => distance)].map(([distance, reached]) =>
      group(`step${distance}`, l10n.t('Affected, {0} away', counted(distance, 'step')), reached.map(reachRow), {
        icon: 'call-incoming',
        open: distance === 1,
      }),
    ),
    group('tests', l10n.t('Tests that reach it'), reaching.map(testRow), { icon: 'beaker', open: true }),
    group('unused', l10n.t('Not used any more'), result.unused.map(unusedRow), { icon: 'trash', open: true }),
    group('dangling', l10n.t('Used, and no longer there'), result.dangling.map(danglingRow), { icon: 'debug-disconnect', open: true }),
    group('imports', l10n.t('Tests that only import it: no use was found'), importing.map(testRow), { icon: 'beaker', open: false }),
    group('comments', l10n.t('Only comments or white space changed'), comments.map(changeRow), { icon: 'comment', open: false }),
    group('leftOut', l10n.t('Not looked into'), result.leftOut.map(leftOutRow), { icon: 'circle-slash', open: false }),
  ].filter(({ children }) => children.length > 0);
}

/** One line above the tree; '' when there is nothing to be said. */
export function impactMessage(result: ImpactResult): string {
  const nothing = result.changed.length === 0 && result.leftOut.length === 0 ? l10n.t('Nothing has changed.') : '';
  const waiting = result.complete ? '' : l10n.t('The index is not up to date: there may be more.');
  const cut = result.truncated ? l10n.t('The nearest {0} are shown.', count(result.affected.length)) : '';
  return [nothing, waiting, cut].filter((part) => part !== '').join(' ');
}

function group(
  id: string,
  label: string,
  children: readonly ImpactRow[],
  { icon, open }: { readonly icon: string; readonly open: boolean },
): ImpactGroup {
  // The same symbol may stand in several groups, and an id only once in a tree.
  const own = children.map((child) => withPrefix(child, `${id}/`));
  return { kind: 'group', id, label, description: count(children.length), icon, open, children: own };
}

function withPrefix(row: ImpactRow, prefix: string): ImpactRow {
  return { ...row, id: prefix + row.id, children: row.children.map((child) => withPrefix(child, prefix)) };
}

function changeRow(change: ImpactChange): ImpactRow {
  const { how, from, signature, indexed } = change;
  const moved = from === undefined ? '' : l10n.t('from {0}', from);
  const absent = indexed || how === 'removed' ? '' : l10n.t('not in the index of today');
  const before =
    signature === undefined || signature[0] === signature[1]
      ? []
      : [l10n.t('Before: {0}', signature[0]), l10n.t('After: {0}', signature[1])];
  return {
    ...symbolRowOf(change, how === 'removed' ? 'diff-removed' : how === 'added' ? 'diff-added' : symbolIcon(change.kind)),
    description: joined([howText(how), moved, absent, placeText(change.place)]),
    sentence: [l10n.t('{0}: {1}', change.name, howText(how)), moved, absent, ...before, placeText(change.place)]
      .filter((part) => part !== '')
      .join('\n'),
    doubtful: false,
    children: [],
    // What is gone has no place any more.
    ...(how === 'removed' ? {} : { place: change.place }),
  };
}

function howText(how: ImpactChange['how']): string {
  return {
    added: l10n.t('added'),
    removed: l10n.t('removed'),
    moved: l10n.t('moved'),
    signature: l10n.t('signature changed'),
    body: l10n.t('body changed'),
    comment: l10n.t('comment changed'),
  }[how];
}

function reachRow(reach: ImpactReach): ImpactRow {
  const doubtful = reach.sureness === 'possible';
  const uses = doubtful ? l10n.t('may use {0}', reach.via) : l10n.t('uses {0}', reach.via);
  return {
    ...symbolRowOf(reach, symbolIcon(reach.kind)),
    description: joined([uses, placeText(reach.place)]),
    sentence: [`${reach.name}: ${uses}`, surenessText(reach.sureness), placeText(reach.place)].join('\n'),
    doubtful,
    place: reach.place,
    children: [],
  };
}

function surenessText(sureness: ImpactReach['sureness']): string {
  return {
    exact: l10n.t('Every step to it is proven.'),
    probable: l10n.t('At least one step to it is probable, not proven.'),
    possible: l10n.t('The last step is one of several possible ones, or holds only for a subtype.'),
  }[sureness];
}

function testRow({ path, reach, distance, cases }: ImpactTest): ImpactRow {
  const how = reach === 'changed' ? l10n.t('changed itself') : l10n.t('{0} away', counted(distance, 'step'));
  const sure =
    reach === 'changed' ? '' : reach === 'imports' ? l10n.t('It imports what has changed. No use was found.') : surenessText(reach);
  return {
    kind: 'row',
    id: path,
    label: baseName(path),
    description: joined([how, path]),
    sentence: [path, how, sure].filter((part) => part !== '').join('\n'),
    icon: 'beaker',
    doubtful: reach === 'possible' || reach === 'imports',
    place: cases[0]?.place ?? { path, startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 },
    children: cases.map((each) => ({
      kind: 'row',
      id: `${path}#${each.name}`,
      label: each.name,
      description: '',
      sentence: `${path}:${each.place.startLine + 1}`,
      icon: 'symbol-method',
      doubtful: reach === 'possible',
      place: each.place,
      children: [],
    })),
  };
}

function unusedRow(unused: ImpactUnused): ImpactRow {
  const was = l10n.t('was used in {0}', placeText(unused.was));
  const sure = unused.certainty === 'certain' ? l10n.t('certain') : l10n.t('likely');
  return {
    ...symbolRowOf(unused, symbolIcon(unused.kind)),
    description: joined([sure, was]),
    sentence: [`${unused.name}: ${sure}`, unused.reason, was, placeText(unused.place)].join('\n'),
    doubtful: unused.certainty === 'likely',
    place: unused.place,
    children: [],
  };
}

function danglingRow({ name, place, reason }: ImpactDangling): ImpactRow {
  return {
    kind: 'row',
    id: `${place.path}:${place.startLine}:${place.startColumn}`,
    label: name,
    description: placeText(place),
    sentence: [l10n.t('{0} was removed, and this use of the name has no answer.', name), reason, placeText(place)]
      .filter((part) => part !== '')
      .join('\n'),
    icon: 'warning',
    doubtful: true,
    place,
    children: [],
  };
}

function leftOutRow({ path, reason }: { readonly path: string; readonly reason: string }): ImpactRow {
  return {
    kind: 'row',
    id: path,
    label: baseName(path),
    description: reason,
    sentence: `${path}: ${reason}`,
    icon: 'file',
    doubtful: false,
    children: [],
  };
}

function symbolRowOf({ id, name, kind }: ImpactSymbol, icon: string): Pick<ImpactRow, 'kind' | 'id' | 'label' | 'icon'> {
  return { kind: 'row', id, label: kind === 'file' ? l10n.t('{0} (top level)', name) : name, icon: kind === 'file' ? 'file-code' : icon };
}

function placeText({ path, startLine }: GraphPlace): string {
  return `${path}:${startLine + 1}`;
}

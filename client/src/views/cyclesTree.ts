/** The tree of the view Import Cycles, without the editor. */
import { l10n } from 'vscode';
import type { CycleItem, CycleStep, CyclesResult } from '../../../server/protocol/imports.ts';
import { count, counted } from '../texts.ts';
import { joined, shortNames, traitsText } from './importTexts.ts';

export type CycleNode = CycleRootNode | CycleStepNode | CycleOthersNode;

export interface CycleRootNode {
  readonly kind: 'cycle';
  readonly id: string;
  readonly cycle: CycleItem;
  readonly label: string;
  readonly description: string;
  readonly sentence: string;
  readonly children: readonly CycleNode[];
}

export interface CycleStepNode {
  readonly kind: 'step';
  readonly id: string;
  readonly step: CycleStep;
  readonly label: string;
  readonly description: string;
  readonly sentence: string;
}

/** The imports that are not on the circle that is shown. */
export interface CycleOthersNode {
  readonly kind: 'others';
  readonly id: string;
  readonly label: string;
  readonly children: readonly CycleNode[];
}

/** Files of a circle that its row names; of more the first and the last ones. */
const mostNamed = 4;

export function cycleTree({ cycles }: CyclesResult): readonly CycleRootNode[] {
  const folders = new Set(cycles.map(({ folder }) => folder));
  return cycles.map((cycle) => rootOf(cycle, folders.size > 1));
}

/** The count on the icon: what a running program has. Circles of types do no harm there. */
export function runtimeCycles({ cycles }: CyclesResult): number {
  return cycles.filter(({ kind }) => kind === 'runtime').length;
}

function rootOf(cycle: CycleItem, namesFolder: boolean): CycleRootNode {
  const { files, kind, circle, others, otherCount, cuts, folder, folderName } = cycle;
  const names = shortNames(files);
  // Its files are what a cycle is known by: the tree stays open while others change.
  const id = `${folder} ${kind} ${files[0] ?? ''}`;
  const withTypes = kind === 'type' ? l10n.t('with imports of types') : '';
  return {
    kind: 'cycle',
    id,
    cycle,
    label: counted(files.length, 'file'),
    description: joined([namesFolder ? folderName : '', withTypes, circleText(circle, names)]),
    sentence: joined([
      l10n.t('Import cycle of {0}', counted(files.length, 'file')),
      circleText(circle, names),
      withTypes,
      cuts > 1 ? l10n.t('{0} imports to cut', count(cuts)) : l10n.t('1 import to cut'),
    ]),
    children: [
      ...circle.map((step) => stepOf(step, id, names)),
      ...(otherCount === 0 ? [] : [othersOf({ others, otherCount }, id, names)]),
    ],
  };
}

/** `a.ts → b.ts → a.ts` */
function circleText(circle: readonly CycleStep[], names: ReadonlyMap<string, string>): string {
  const all = circle.map(({ from }) => names.get(from) ?? from);
  const shown = all.length <= mostNamed ? all : [...all.slice(0, mostNamed - 1), '…', ...all.slice(-1)];
  return [...shown, ...all.slice(0, 1)].join(' → ');
}

function stepOf(step: CycleStep, parent: string, names: ReadonlyMap<string, string>): CycleStepNode {
  const { from, to, at, isCut } = step;
  const cut = isCut ? l10n.t('suggested cut') : '';
  return {
    kind: 'step',
    id: `${parent}>${from}>${to}`,
    step,
    label: `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
    description: joined([cut, traitsText(step)]),
    sentence: [l10n.t('{0} imports {1}', from, to), cut, traitsText(step), l10n.t('line {0}', at.startLine + 1)]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

function othersOf(
  { others, otherCount }: Pick<CycleItem, 'others' | 'otherCount'>,
  parent: string,
  names: ReadonlyMap<string, string>,
): CycleOthersNode {
  return {
    kind: 'others',
    id: `${parent}>others`,
    label:
      otherCount === 1 ? l10n.t('1 more import between these files') : l10n.t('{0} more imports between these files', count(otherCount)),
    children: others.map((step) => stepOf(step, `${parent}>others`, names)),
  };
}

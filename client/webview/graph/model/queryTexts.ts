import type { GraphFilters, GraphKind, GraphQuery, GroupBy, Treatment } from '../../../../server/protocol/graph.ts';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { type Direction, directionOf, type Side } from './queryEdits.ts';
import type { Say } from './say.ts';

export const groupTexts: Readonly<Record<GroupBy, PanelTextKey>> = {
  none: 'groupNone',
  class: 'groupClass',
  file: 'groupFile',
  folder: 'groupFolder',
};

export const treatmentTexts: Readonly<Record<Treatment, PanelTextKey>> = { show: 'show', fold: 'fold', hide: 'hide' };

export const confidenceTexts: Readonly<Record<GraphFilters['minConfidence'], PanelTextKey>> = {
  exact: 'confidenceExact',
  probable: 'confidenceProbable',
  ambiguous: 'confidenceAmbiguous',
};

export function directionText(direction: Direction, kind: GraphKind): PanelTextKey {
  const isImports = kind === 'imports';
  switch (direction) {
    case 'in':
      return isImports ? 'importsIn' : 'directionIn';
    case 'both':
      return isImports ? 'importsBoth' : 'directionBoth';
    case 'out':
      return isImports ? 'importsOut' : 'directionOut';
  }
}

export function sideText(side: Side, kind: GraphKind): PanelTextKey {
  if (kind === 'imports') return side === 'in' ? 'importers' : 'imports';
  return side === 'in' ? 'callers' : 'callees';
}

/** `Tests: Hide`: what is different after a step through the values of one thing. */
export function queryChange(before: GraphQuery, after: GraphQuery, say: Say): string {
  const { tests, externals, minConfidence } = after.filters;
  if (before.filters.tests !== tests) return say('level', say('tests'), say(treatmentTexts[tests]));
  if (before.filters.externals !== externals) return say('level', say('externals'), say(treatmentTexts[externals]));
  if (before.filters.minConfidence !== minConfidence) return say('level', say('confidence'), say(confidenceTexts[minConfidence]));
  if (before.groupBy !== after.groupBy) return say('level', say('groupBy'), say(groupTexts[after.groupBy]));
  return say('level', say('direction'), say(directionText(directionOf(after), after.kind)));
}

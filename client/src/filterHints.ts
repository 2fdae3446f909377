/** What a filter that has just been begun can be filled with, for Search Symbols. */
import { l10n } from 'vscode';
import { languageIds } from './languageFeatures.ts';

export interface FilterHint {
  readonly value: string;
  readonly description: string;
  /** The whole text with it, ready to be typed on. */
  readonly text: string;
}

/** None while no filter waits for its value. Of `path:` and `in:` anything can be the value. */
export function filterHints(typed: string): readonly FilterHint[] {
  const [, before = '', filter = ''] = /^(.*?)(\S+:)$/.exec(typed) ?? [];
  const values = valuesOf(filter.toLowerCase());
  return values.map(([value, description]) => ({ value: `${filter}${value}`, description, text: `${before}${filter}${value} ` }));
}

type Value = readonly [value: string, description: string];

function valuesOf(filter: string): readonly Value[] {
  if (filter === 'is:') return traits();
  if (filter === 'kind:') return kinds.map((kind) => [kind, '']);
  return filter === 'lang:' ? languageIds.map((id) => [id, '']) : [];
}

function traits(): readonly Value[] {
  return [
    ['exported', l10n.t('can be used by other files')],
    ['test', l10n.t('in files of tests')],
    ['deprecated', l10n.t('marked as deprecated')],
    ['generated', l10n.t('in files that a program wrote')],
    ['unused', l10n.t('nothing in this folder that could be resolved refers to it')],
  ];
}

/** Those that people look for; others can be typed. */
const kinds: readonly string[] = [
  'class',
  'interface',
  'function',
  'method',
  'constant',
  'variable',
  'field',
  'type',
  'enum',
  'struct',
  'namespace',
];

/** The tree of the view Imports, without the editor: what a file imports and who imports it, level by level. */
import { l10n } from 'vscode';
import type { ImportDirection, ImportItem, ImportsResult } from '../../../server/protocol/imports.ts';
import { baseName, folderOf } from '../pathParts.ts';
import { count } from '../texts.ts';
import { joined, namesText, traitsText } from './importTexts.ts';

export type ImportNode = ImportGroupNode | ImportItemNode | ImportNoteNode;

/** All that a file imports, or all who import it. */
export interface ImportGroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly direction: ImportDirection;
  readonly label: string;
  readonly description: string;
  readonly children: readonly ImportNode[];
}

export interface ImportItemNode {
  readonly kind: 'import';
  readonly id: string;
  readonly direction: ImportDirection;
  readonly item: ImportItem;
  readonly label: string;
  readonly description: string;
  /** All of it in a sentence, for a tooltip and for screen readers. */
  readonly sentence: string;
}

export interface ImportNoteNode {
  readonly kind: 'note';
  readonly id: string;
  readonly label: string;
}

/** The two groups of a file; one note when it is not indexed. */
export function importRoots(imports: ImportsResult, importedBy: ImportsResult): readonly ImportNode[] {
  if (imports.notIndexed !== '') return [{ kind: 'note', id: 'notIndexed', label: imports.notIndexed }];
  return [group('imports', l10n.t('Imports'), imports), group('importedBy', l10n.t('Imported By'), importedBy)];
}

function group(direction: ImportDirection, label: string, result: ImportsResult): ImportGroupNode {
  const { items, truncated } = result;
  return {
    kind: 'group',
    id: direction,
    direction,
    label,
    description: truncated ? l10n.t('more than {0}', count(items.length)) : count(items.length),
    children: importRows(result, direction, direction),
  };
}

/** The rows below a node; one that says so when there are none. */
export function importRows({ items, complete }: ImportsResult, direction: ImportDirection, parent: string): readonly ImportNode[] {
  if (items.length === 0) return [{ kind: 'note', id: `${parent}>`, label: nothing(direction, complete) }];
  return items.map((item, index) => ({
    kind: 'import',
    // A file may import a package twice, by two names.
    id: `${parent}>${item.what} ${item.name} ${index}`,
    direction,
    item,
    label: labelOf(item),
    description: descriptionOf(item),
    sentence: sentenceOf(item),
  }));
}

function nothing(direction: ImportDirection, complete: boolean): string {
  if (!complete) return l10n.t('Nothing found yet: the index is still being built.');
  return direction === 'imports' ? l10n.t('It imports nothing.') : l10n.t('No file imports it.');
}

function labelOf({ what, name }: ImportItem): string {
  return what === 'file' ? baseName(name) : name;
}

function descriptionOf(item: ImportItem): string {
  const { what, name, reason } = item;
  const where = what === 'file' ? folderOf(name) : what === 'package' ? l10n.t('package') : reason;
  return joined([traitsText({ ...item, names: [] }), namesText(item.names), where]);
}

function sentenceOf(item: ImportItem): string {
  const { what, name, reason, names, at } = item;
  const end =
    what === 'file' ? name : what === 'package' ? l10n.t('package {0}', name) : l10n.t('{0}, which is not found: {1}', name, reason);
  const place = l10n.t('{0} line {1}', at.path, at.startLine + 1);
  return [end, traitsText({ ...item, names: [] }), names.join(', '), place].filter((part) => part !== '').join('\n');
}

/** Facts of a file as marks on its text, each with what is known of it in one line. */
import { type FileFacts, Modifier } from '../../facts/fileFacts.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { LinkTarget, ReferenceLink } from '../../linker/stored/fileLinks.ts';
import type { FactMark } from '../debugViews.ts';
import { importedName } from '../questions/identifiers.ts';
import type { LinkedFile, LinkedFiles } from '../questions/linkedFiles.ts';
import { rangeBetween } from '../ranges.ts';

export function factMarks(files: LinkedFiles, file: LinkedFile): readonly FactMark[] {
  const { facts } = file;
  const mark = (what: FactMark['what'], [start, end]: readonly [number, number], text: string): FactMark => ({
    what,
    range: rangeBetween(facts.lineStarts, start, Math.max(start, end)),
    text,
  });
  const marks = [
    ...facts.symbols.map((each, index) => mark('symbol', [each.nameStart, each.nameEnd], symbolText(facts, index))),
    ...facts.imports.map((each, index) =>
      mark('import', [each.nameStart, each.nameStart + importedName(each).length], importText(files, file, index)),
    ),
    ...facts.exports.map((each) => mark('export', [each.start, each.start + each.name.length], exportText(each))),
    ...facts.heritage.map((each) => mark('heritage', [each.start, each.start + each.name.length], `${each.relation} ${each.name}`)),
    ...facts.decorators.map((each) => mark('decorator', [each.start, each.start + each.name.length], `decorator ${each.name}`)),
    ...facts.bindings.flatMap((each) =>
      each.symbol >= 0 || each.import >= 0 ? [] : [mark('binding', [each.start, each.start + each.name.length], bindingText(each))],
    ),
    ...facts.references.map((each, index) =>
      mark('reference', [each.start, each.start + each.name.length], referenceText(files, file, index)),
    ),
    ...facts.problems.map((each) => mark('problem', [each.start, each.end], `problem ${each.kind}: ${each.message}`)),
  ];
  return marks.sort(byPlace);
}

function byPlace({ range: one }: FactMark, { range: other }: FactMark): number {
  return one.startLine - other.startLine || one.startColumn - other.startColumn;
}

function symbolText(facts: FileFacts, index: number): string {
  const symbol = facts.symbols[index];
  if (symbol === undefined) return '';
  const words = Object.entries(Modifier).flatMap(([word, bit]) => ((symbol.modifiers & bit) === 0 ? [] : [word]));
  const visibility = symbol.visibility === 'public' ? [] : [symbol.visibility];
  return ['symbol', symbolKey(facts, index), ...[...visibility, ...words].map((word) => `· ${word}`)].join(' ');
}

function importText(files: LinkedFiles, file: LinkedFile, index: number): string {
  const fact = file.facts.imports[index];
  if (fact === undefined) return '';
  const what = fact.name === '' ? '' : ` ${fact.name}`;
  const alias = fact.alias === '' || fact.alias === fact.name ? '' : ` as ${fact.alias}`;
  const said = `${fact.form} import${what}${alias} from "${fact.specifier}"`;
  const link = file.importLink(index);
  if (link === undefined) return said;
  const targets = link.targets.map((target) => targetText(files, target));
  return `${said} → ${targets.length === 0 ? link.detail || link.tier : targets.join(', ')} · ${link.tier}`;
}

function exportText({ form, name, local, specifier }: FileFacts['exports'][number]): string {
  const from = specifier === '' ? '' : ` from "${specifier}"`;
  const behind = local === '' || local === name ? '' : ` of ${local}`;
  return `${form} export ${name === '' ? '*' : name}${behind}${from}`;
}

function bindingText({ kind, name, type }: FileFacts['bindings'][number]): string {
  return `${kind} ${name}${type === '' ? '' : `: ${type}`}`;
}

function referenceText(files: LinkedFiles, file: LinkedFile, index: number): string {
  const fact = file.facts.references[index];
  if (fact === undefined) return '';
  const link = file.referenceLink(index);
  const said = `${fact.role} ${fact.name}`;
  if (link !== undefined) return `${said} → ${meaningText(files, file, link)}`;
  const bound = file.facts.bindings[fact.binding];
  return bound === undefined ? said : `${said} → ${bound.kind} of this file`;
}

function meaningText(files: LinkedFiles, file: LinkedFile, link: ReferenceLink): string {
  const { tier, rule, targets, candidates, receiver, detail } = link;
  const shown = [...targets, ...candidates].slice(0, 3).map((target) => targetText(files, target));
  const more = targets.length + candidates.length - shown.length;
  const what =
    shown.length === 0 ? detail || (tier === 'external' ? 'outside' : 'nothing') : shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
  const confidence = confidenceOf(file.language, rule, tier);
  const sure = confidence > 0 ? ` ${confidence.toFixed(2)}` : '';
  return `${what} · ${tier} (${rule}${sure})${receiver === '' ? '' : ` · on ${receiver}`}`;
}

function targetText(files: LinkedFiles, { file, key }: LinkTarget): string {
  const path = files.store.pathOfFile(file) ?? '';
  return key === '' ? path : `${path}#${key}`;
}

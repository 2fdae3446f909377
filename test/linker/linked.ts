/** A few files in one text, linked in memory, and their links as lines that a person can read. */
import { lineAt } from '../../server/src/base/lineIndex.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import type { FileLinks, LinkTarget } from '../../server/src/linker/stored/fileLinks.ts';
import { linkAll } from './linkAll.ts';
import { memorySource } from './memorySource.ts';

/**
 * Calls and imports in order of files and lines, such as `a.ts:3 foo -> b.ts#foo~function exact import`; behind the arrow stands
 * `external` with the package, or why there is no answer. `-- path` begins a file; lines count from 1 in each.
 */
export function linked(text: string): string[] {
  const parts = text.split(/^-- (.+)\n/m).slice(1);
  const texts = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) texts.set(parts[at] ?? '', parts[at + 1] ?? '');
  const source = memorySource(texts);
  return linkAll(source).flatMap(({ view, links }) => linesOf(view, links, (id) => source.pathOf(id) ?? '?'));
}

/** The calls alone. */
export function calls(text: string): string[] {
  return linked(text).filter((line) => !line.includes(' import '));
}

function linesOf(view: FileView, { imports, references }: FileLinks, pathOf: (file: number) => string): string[] {
  const { facts, path } = view;
  const at = (offset: number) => `${path}:${lineAt(facts.lineStarts, offset) + 1}`;
  const places = (targets: readonly LinkTarget[]) =>
    targets.map(({ file, key }) => `${pathOf(file)}${key === '' ? '' : `#${key}`}`).join(', ');
  return [
    ...imports.map(({ import: index, tier, targets, detail }) => {
      const { specifier = '', name = '', start = 0 } = facts.imports[index] ?? {};
      return `${at(start)} import ${specifier}${name === '' ? '' : `.${name}`} -> ${[places(targets), tier, detail].filter(Boolean).join(' ')}`;
    }),
    ...references.flatMap(({ reference, kind, tier, rule, targets, candidates, detail }) => {
      const { role, name = '', start = 0 } = facts.references[reference] ?? {};
      if (role !== 'call' && role !== 'new') return [];
      const answer = tier === 'ambiguous' ? [tier, places(candidates)] : [places(targets), tier, targets.length > 0 ? rule : detail];
      return [`${at(start)} ${name}${kind === 'type' ? ' (conversion)' : ''} -> ${answer.filter(Boolean).join(' ')}`];
    }),
  ];
}

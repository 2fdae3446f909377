/** Where imports of a file lead: to files, to what they name there, outside. */
import type { ImportFact, Index } from '../facts/fileFacts.ts';
import { targetOf } from './judging.ts';
import { importMeanings } from './lookup/meanings.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { ModuleAnswer } from './rules/linkRules.ts';
import type { ImportLink, LinkTarget } from './stored/fileLinks.ts';

export function linkImports(linking: Linking, view: FileView): ImportLink[] {
  const rules = linking.rulesOf(view);
  return view.facts.imports.map((fact, index): ImportLink => {
    const answer = moduleOf(linking, view, fact, index);
    if (answer.kind === 'external') return { import: index, tier: 'external', targets: [], detail: answer.package };
    if (answer.kind === 'missing') return { import: index, tier: 'unresolved', targets: [], detail: answer.reason };
    const { file, folder } = answer.module;
    const files = file !== undefined ? [file] : folder === undefined ? [] : (rules.filesOfModule?.(linking, answer.module) ?? []);
    const whole = files.map((each): LinkTarget => ({ file: each.id, key: '' }));
    const named = fact.name === '' ? [] : importMeanings(linking, view, index);
    const symbols = named.flatMap((meaning): LinkTarget[] => {
      if (meaning.kind === 'symbol') return [targetOf(meaning.entity)];
      return meaning.kind === 'module' && meaning.module.file !== undefined ? [{ file: meaning.module.file.id, key: '' }] : [];
    });
    const isOwn = rules.isOwnPackage?.(fact) === true && named.some(({ kind }) => kind === 'module');
    const modules = isOwn ? [] : whole;
    const isFound = fact.name === '' || named.length > 0;
    return {
      import: index,
      tier: answer.isDoubtful === true ? 'probable' : 'exact',
      targets: [...modules, ...symbols.filter(({ file, key }) => key !== '' || !modules.some((each) => each.file === file))],
      detail: isFound ? '' : `no ${fact.name} there`,
    };
  });
}

function moduleOf(linking: Linking, view: FileView, fact: ImportFact, index: Index): ModuleAnswer {
  const rules = linking.rulesOf(view);
  if (rules.resolveImport === undefined) return rules.resolveModule(linking.reader, view, fact.specifier, fact);
  return rules.resolveImport(linking, view, fact, importMeanings(linking, view, index));
}

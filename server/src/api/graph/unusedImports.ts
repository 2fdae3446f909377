/** Imported names that their file does not use. */
import { baseName } from '../../base/paths.ts';
import { type ImportFact, type Index, ReferenceFlag } from '../../facts/fileFacts.ts';
import type { UnusedFinding } from '../codeGraph.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { has } from '../questions/symbolHit.ts';
import { nameRange } from './graphView.ts';

/** Imports of other forms are there for their effect, or to be passed on. */
const NAMING_FORMS: ReadonlySet<string> = new Set(['named', 'default', 'namespace', 'require']);

export function* unusedImports(file: LinkedFile): Iterable<UnusedFinding> {
  const { facts, path } = file;
  // Whoever imports a package finds there what its first file imports.
  if (baseName(path).startsWith('__init__.')) return;
  const used = usedNames(file);
  for (const binding of facts.bindings) {
    const fact = facts.imports[binding.import];
    if (fact === undefined || !NAMING_FORMS.has(fact.form) || used.has(variable(binding))) continue;
    if (fact.specifier.startsWith('__')) continue;
    const doubt = doubtOf(file, fact, binding.name);
    yield {
      what: 'import',
      path,
      range: nameRange(file, binding.start, binding.name.length),
      name: binding.name,
      reason: doubt === undefined ? 'no use in this file' : `no use in this file; ${doubt}`,
      certainty: doubt === undefined ? 'certain' : 'likely',
    };
  }
}

/** Why it may be needed after all. */
function doubtOf({ facts, language }: LinkedFile, { specifier, alias }: ImportFact, name: string): string | undefined {
  if (language.startsWith('javascript')) return 'comments may name it as a type';
  if (facts.problems.length > 0) return 'parts of it could not be read';
  // `import a.b` names `a` alone.
  if (alias === '' && specifier.startsWith(`${name}.`)) return 'it may be there for what it does';
  return undefined;
}

/** Bindings of one name and scope are one variable. */
function variable({ scope, name }: { readonly scope: Index; readonly name: string }): string {
  return `${scope}:${name}`;
}

function usedNames({ facts }: LinkedFile): ReadonlySet<string> {
  const used = new Set<string>();
  let hasJsx = false;
  for (const { binding, flags } of facts.references) {
    const fact = facts.bindings[binding];
    if (fact !== undefined) used.add(variable(fact));
    hasJsx ||= has(flags, ReferenceFlag.jsx);
  }
  // Markup calls these without naming them.
  if (hasJsx) for (const name of ['React', 'h', 'Fragment']) used.add(`0:${name}`);
  for (const { local, specifier } of facts.exports) if (specifier === '') used.add(`0:${local}`);
  // Annotations may be texts.
  const types = [...facts.symbols, ...facts.parameters, ...facts.bindings].map(({ type }) => type).join(' ');
  for (const [word] of types.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) used.add(`0:${word}`);
  return used;
}

/** How the name at a position came by its answer: step by step, from where it is written to what it means. */
import { dottedName } from '../../base/dottedName.ts';
import { offsetAt } from '../../base/lineIndex.ts';
import type { ImportFact, Index, ReferenceFact } from '../../facts/fileFacts.ts';
import { confidenceOf } from '../../linker/confidence.ts';
import type { ImportLink, LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { EdgeExplanation, EdgeStep } from '../codeGraph.ts';
import type { FilePosition, SymbolHit } from '../codeIndex.ts';
import { identifierAt, importedName } from '../questions/identifiers.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';
import { linkByBinding } from '../questions/records.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import { type GraphView, hitOf, includes, nameRange } from './graphView.ts';

/** Definitions of the name that are listed as rejected. */
const REJECTED = 10;
/** Files that pass a name on, before the chain is cut. */
const MOST_STEPS = 12;

export function explainEdgeAt(view: GraphView, at: FilePosition): EdgeExplanation | undefined {
  const file = view.files.file(at.path);
  if (file === undefined) return undefined;
  const identifier = identifierAt(file.facts, offsetAt(file.facts.lineStarts, at));
  const fact = identifier?.kind === 'reference' ? file.facts.references[identifier.index] : undefined;
  if (identifier === undefined || fact === undefined || file.isSilent(identifier.index)) return undefined;
  const link = file.referenceLink(identifier.index) ?? linkByBinding(file, identifier.index, fact);
  const known = [...link.targets, ...link.candidates];
  const rejected = view
    .named(fact.name, REJECTED + known.length)
    .filter((record) => !includes(known, targetOfRecord(record)))
    .slice(0, REJECTED);
  return {
    name: fact.name,
    role: fact.role,
    tier: link.tier,
    kind: link.kind,
    rule: link.rule,
    confidence: confidenceOf(file.language, link.rule, link.tier),
    receiver: link.receiver,
    detail: link.detail,
    steps: stepsOf(view, file, fact, link.targets),
    targets: hits(view, link.targets),
    candidates: hits(view, link.candidates),
    rejected: rejected.map((record) => hitOf(view, record)),
  };
}

function hits(view: GraphView, targets: readonly LinkTarget[]): readonly SymbolHit[] {
  return targets.flatMap((target) => {
    const record = view.files.definition(target);
    return record === undefined ? [] : [hitOf(view, record)];
  });
}

function stepsOf(view: GraphView, file: LinkedFile, fact: ReferenceFact, targets: readonly LinkTarget[]): readonly EdgeStep[] {
  const steps: EdgeStep[] = [
    { kind: 'site', path: file.path, range: nameRange(file, fact.start, fact.name.length), text: `${fact.role} of ${fact.name}` },
  ];
  const binding = file.facts.bindings[bindingOf(file, fact)];
  if (binding !== undefined && binding.import < 0 && binding.kind !== 'symbol')
    steps.push({
      kind: 'binding',
      path: file.path,
      range: nameRange(file, binding.start, binding.name.length),
      text: `${binding.kind} ${binding.name}${binding.type === '' ? '' : `: ${binding.type}`}`,
    });
  const [target] = targets;
  if (binding !== undefined && binding.import >= 0) steps.push(...importSteps(view, file, binding.import, target));
  for (const each of targets) {
    const record = view.files.definition(each);
    if (record === undefined) continue;
    const range = { startLine: record.line, startColumn: record.column, endLine: record.line, endColumn: record.endColumn };
    steps.push({ kind: 'definition', path: record.path, range, text: `${record.kind} ${dottedName(record)}` });
  }
  return steps;
}

/** Of a member: the binding of the first name on the way to it. */
function bindingOf({ facts }: LinkedFile, { binding, receiver }: ReferenceFact): Index {
  if (receiver < 0) return binding;
  let expression = facts.expressions[receiver];
  while (expression !== undefined && expression.operand >= 0) expression = facts.expressions[expression.operand];
  return expression?.binding ?? -1;
}

/** The import, and whoever passes the name on between there and its definition. */
function importSteps(view: GraphView, from: LinkedFile, index: Index, target: LinkTarget | undefined): readonly EdgeStep[] {
  const steps: EdgeStep[] = [];
  const seen = new Set<number>();
  let file: LinkedFile | undefined = from;
  let at: Index = index;
  while (file !== undefined && at >= 0 && steps.length < MOST_STEPS && !seen.has(file.id)) {
    seen.add(file.id);
    const fact: ImportFact | undefined = file.facts.imports[at];
    const link: ImportLink | undefined = file.importLink(at);
    if (fact === undefined) break;
    steps.push(importStep(file, fact));
    const module: number | undefined = link?.targets.find(({ key }) => key === '')?.file;
    if (module === undefined || module === target?.file) break;
    file = view.files.file(module);
    at = file === undefined ? -1 : passedOn(file, fact.name, target);
  }
  return steps;
}

function importStep(file: LinkedFile, fact: ImportFact): EdgeStep {
  const { form, name, alias, specifier, nameStart } = fact;
  const isReexport = form === 'reexport' || form === 'reexportStar';
  const what = name === '' ? 'everything' : name;
  const as = alias === '' || alias === name ? '' : ` as ${alias}`;
  return {
    kind: isReexport ? 'reexport' : 'import',
    path: file.path,
    range: nameRange(file, nameStart, importedName(fact).length),
    text: `${isReexport ? 'passes on' : 'imports'} ${what}${as} from ${specifier}`,
  };
}

/** The import of a file by which it has a name that others import from it. */
function passedOn({ facts, links }: LinkedFile, name: string, target: LinkTarget | undefined): Index {
  const local = facts.exports.find((each) => each.name === name && each.specifier === '')?.local ?? name;
  const byName = facts.imports.findIndex(
    (fact) => (fact.alias === '' ? fact.name : fact.alias) === (fact.form === 'reexport' ? name : local),
  );
  if (byName >= 0) return byName;
  // Of several modules that are passed on as a whole the right one cannot be told from here, unless it is the last one.
  const stars = facts.imports.flatMap((fact, index) => (fact.form === 'reexportStar' || fact.form === 'star' ? [index] : []));
  const direct = stars.find((index) =>
    links.imports.some((link) => link.import === index && link.targets.some(({ file }) => file === target?.file)),
  );
  return direct ?? (stars.length === 1 ? (stars[0] ?? -1) : -1);
}

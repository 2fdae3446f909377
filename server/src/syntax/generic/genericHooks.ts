/** Hooks that do what a table of a generic pack says. */
import { memberExpression } from '../extract/expressions.ts';
import type { Extraction, NodeHook } from '../extract/extraction.ts';
import { addImport } from '../extract/modules.ts';
import { addReferenceAt } from '../extract/references.ts';
import type { Hooks } from '../languagePack.ts';
import { USE } from '../roles/compiledRoles.ts';
import { SPACE } from '../scopes/tables.ts';
import { closureStep, definer, defining, type Step } from './definer.ts';
import type { GenericDefinition, GenericImport, GenericTable } from './genericTable.ts';
import { compilePath, type Follow } from './path.ts';
import { linesDefiner } from './unreadText.ts';
import { nameAt, spelledName } from './writtenName.ts';

export function genericHooks(table: GenericTable): Hooks {
  const steps = new Map<string, Step[]>();
  for (const [type, step] of [...namedImports(table), ...definingSteps(table), ...otherSteps(table)])
    steps.set(type, [...(steps.get(type) ?? []), step]);
  const lines = new Map(each(table.lines).map(([type, patterns]) => [type, linesDefiner(patterns, definingTypes(table))]));
  const types = new Set([...steps.keys(), ...lines.keys()]);
  const nodes = Object.fromEntries([...types].map((type) => [type, hookOf(steps.get(type) ?? [], lines.get(type))]));
  return table.unread === undefined ? { nodes } : { nodes, unread: linesDefiner(table.unread, definingTypes(table)) };
}

type TypedStep = readonly [type: string, step: Step];

function definingSteps(table: GenericTable): readonly TypedStep[] {
  return [
    ...each(table.defines).flatMap(([type, found]) =>
      (Array.isArray(found) ? (found as readonly GenericDefinition[]) : [found as GenericDefinition]).map(
        (definition): TypedStep => [type, definer(definition)],
      ),
    ),
    ...(table.closures ?? []).map((written): TypedStep => closureStep(written)),
  ];
}

/** They come first, and leave the rest to the definition. */
function namedImports({ imports }: GenericTable): readonly TypedStep[] {
  const named = each(imports).filter(([, found]) => found.named !== undefined);
  return named.map(([type, found]) => [type, withoutAnswer(importer(found))]);
}

function otherSteps({ imports, notCalled, takesNames, memberCalls, spelledCalls, calls }: GenericTable): readonly TypedStep[] {
  const words = { none: new Set(notCalled ?? []), names: new Set(takesNames ?? []) };
  const plain = each(imports).filter(([, found]) => found.named === undefined);
  return [
    ...plain.map(([type, found]): TypedStep => [type, importer(found)]),
    ...each(memberCalls).map(([type, path]): TypedStep => [type, caller({ calleeOf: compilePath(path), of: 'member' }, words)]),
    ...each(spelledCalls).map(([type, pieces]): TypedStep => [type, spelledCaller(pieces)]),
    ...each(calls).map(([type, path]): TypedStep => [type, caller({ calleeOf: compilePath(path), of: 'any' }, words)]),
  ];
}

function each<T>(record: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(record ?? {});
}

function definingTypes({ defines }: GenericTable): ReadonlySet<string> {
  return new Set(Object.keys(defines));
}

function withoutAnswer(look: (extraction: Extraction, node: number) => void): Step {
  return (extraction, node) => {
    look(extraction, node);
    return 'no';
  };
}

/** The first step that has something to do is the only one; what lines define belongs to what it defines. */
function hookOf(steps: readonly Step[], lines: ((extraction: Extraction, node: number) => void) | undefined): NodeHook {
  return (extraction, node) => {
    const answer = firstAnswer(steps, extraction, node);
    lines?.(extraction, node);
    return answer === 'defined' ? 'children' : 'role';
  };
}

function firstAnswer(steps: readonly Step[], extraction: Extraction, node: number): ReturnType<Step> {
  for (const step of steps) {
    const answer = step(extraction, node);
    if (answer !== 'no') return answer;
  }
  return 'no';
}

function importer({ of, form, by }: GenericImport): Step {
  const specifierOf = compilePath(of);
  const wordOf = by === undefined ? undefined : compilePath(by.path);
  return (extraction, node) => {
    if (by !== undefined && wordOf !== undefined && !by.words.includes(extraction.textAt(wordOf(extraction, node)))) return 'no';
    const at = specifierOf(extraction, node);
    // Pascal's `unit A` and `uses A` have the same node for A.
    if (defining(extraction).has(at)) return 'no';
    const { name: specifier } = at < 0 ? { name: '' } : nameAt(extraction, at);
    if (specifier === '') return 'no';
    addImport(extraction, { form: form ?? 'sideEffect', specifier, statement: node, nameNode: at });
    return 'taken';
  };
}

interface CallWords {
  /** Words that are no calls. */
  readonly none: ReadonlySet<string>;
  /** Words that are followed by names. */
  readonly names: ReadonlySet<string>;
}

/** What is called by a plain name may be found; behind a dot or the like it is the member of something nobody knows. */
function caller({ calleeOf, of }: { readonly calleeOf: Follow; readonly of: 'member' | 'any' }, words: CallWords): Step {
  return (extraction, node) => {
    const at = calleeOf(extraction, node);
    if (at < 0 || defining(extraction).has(at) || holdsNames(extraction, node, words.names)) return 'no';
    const text = extraction.textAt(at);
    const name = /[\p{L}_$@][\p{L}\p{N}_$!?*'-]*$/u.exec(text)?.[0] ?? '';
    if (name === '' || words.none.has(name)) return 'no';
    const end = extraction.endAt(at);
    const start = end - name.length;
    // Nor is it looked at again as a call of its own.
    if (of === 'member') defining(extraction).add(at);
    const receiver =
      name === text && of === 'any' ? -1 : memberExpression(extraction, -1, text.slice(0, -name.length), extraction.startAt(at));
    extraction.frames.argumentCount = -1;
    extraction.frames.flags = 0;
    addReferenceAt(extraction, start, end, USE.call, { receiver, space: SPACE.any });
    return 'taken';
  };
}

/** A member is called whose name stands in pieces: `[user saveTo:store with:options]`. */
function spelledCaller(pieces: Readonly<Record<string, string>>): Step {
  return (extraction, node) => {
    const { name, start, end } = spelledName(extraction, node, pieces);
    if (name === '') return 'no';
    const receiver = memberExpression(extraction, -1, '', extraction.startAt(node));
    extraction.frames.argumentCount = -1;
    extraction.frames.flags = 0;
    addReferenceAt(extraction, start, end, USE.call, { receiver, space: SPACE.any, name });
    return 'taken';
  };
}

/** Whether a node stands right behind a word that takes names. */
function holdsNames(extraction: Extraction, node: number, words: ReadonlySet<string>): boolean {
  const parent = extraction.frames.parentNode;
  if (words.size === 0 || parent < 0) return false;
  const first = extraction.firstChild(parent);
  return first >= 0 && extraction.after(first) === node && words.has(extraction.textAt(first));
}

/** Hooks that do what a table of a generic pack says. */
import type { SymbolKind } from '../../facts/fileFacts.ts';
import { memberExpression } from '../extract/expressions.ts';
import type { Extraction, NodeHook } from '../extract/extraction.ts';
import { addImport } from '../extract/modules.ts';
import { addReferenceAt } from '../extract/references.ts';
import { openScope } from '../extract/scopes.ts';
import { signatureText } from '../extract/signature.ts';
import { addSymbol, isCallable, spaceOf } from '../extract/symbols.ts';
import { USE } from '../roles/compiledRoles.ts';
import { SPACE } from '../scopes/tables.ts';
import type { GenericDefinition, GenericImport, GenericTable } from './genericTable.ts';
import { compilePath, type Follow } from './path.ts';

type Step = (extraction: Extraction, node: number) => 'defined' | 'taken' | 'no';

export function genericHooks(table: GenericTable): Readonly<Record<string, NodeHook>> {
  const steps = new Map<string, Step[]>();
  const add = (type: string, step: Step) => steps.set(type, [...(steps.get(type) ?? []), step]);
  for (const [type, found] of Object.entries(table.defines))
    for (const definition of Array.isArray(found) ? (found as readonly GenericDefinition[]) : [found as GenericDefinition])
      add(type, definer(definition));
  for (const [type, found] of Object.entries(table.imports ?? {})) add(type, importer(found));
  const words = { none: new Set(table.notCalled ?? []), names: new Set(table.takesNames ?? []) };
  for (const [type, path] of Object.entries(table.memberCalls ?? {}))
    add(type, caller({ calleeOf: compilePath(path), of: 'member' }, words));
  for (const [type, path] of Object.entries(table.calls ?? {})) add(type, caller({ calleeOf: compilePath(path), of: 'any' }, words));
  return Object.fromEntries([...steps].map(([type, all]) => [type, hookOf(all)]));
}

/** The first step that has something to do is the only one. */
function hookOf(steps: readonly Step[]): NodeHook {
  return (extraction, node) => {
    for (const step of steps) {
      const answer = step(extraction, node);
      if (answer !== 'no') return answer === 'defined' ? 'children' : 'role';
    }
    return 'role';
  };
}

const CONTAINERS: ReadonlySet<SymbolKind> = new Set(['class', 'interface', 'struct', 'enum', 'trait', 'type', 'namespace', 'module']);
const VARIABLES: ReadonlySet<SymbolKind> = new Set(['variable', 'constant', 'field']);

function definer({ kind, name, by, where, holds, within }: GenericDefinition): Step {
  const nameOf = compilePath(name);
  const wordOf = by === undefined ? undefined : compilePath(by.path);
  const conditionOf = where === undefined ? undefined : compilePath(where);
  return (extraction, node) => {
    if (conditionOf !== undefined && conditionOf(extraction, node) < 0) return 'no';
    const word = wordOf === undefined ? '' : extraction.textAt(wordOf(extraction, node)).toLowerCase();
    if (by !== undefined && !Object.hasOwn(by.kinds, word)) return 'no';
    const own = by?.kinds[word] ?? kind;
    const at = nameOf(extraction, node);
    if (at < 0 || !isPlace(extraction, own, within)) return 'no';
    const written = nameAt(extraction, at);
    if (written.name === '') return 'no';
    namesOf(extraction).add(at);
    const symbol = define(extraction, node, own, written);
    enter(extraction, node, own, { symbol, holds: holds === undefined ? CONTAINERS.has(own) || isCallable(own) : holds === 'yes' });
    return 'defined';
  };
}

/** Variables of functions are no symbols. */
function isPlace(extraction: Extraction, kind: SymbolKind, within: GenericDefinition['within']): boolean {
  if (VARIABLES.has(kind) && extraction.frames.callable >= 0) return false;
  if (within === undefined) return true;
  const owner = extraction.symbols[extraction.owner]?.kind;
  return within === 'top' ? owner === undefined : owner !== undefined && within.includes(owner);
}

interface WrittenName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Without quotes, brackets and signs around it. */
function nameAt(extraction: Extraction, node: number): WrittenName {
  const from = extraction.startAt(node);
  const line = extraction.textAt(node).split('\n', 1)[0] ?? '';
  const name = line.replace(/^[\s"'`[(<{:]+|[\s"'`\])>}:;,]+$/g, '');
  const start = from + Math.max(0, line.indexOf(name));
  return name.length > LONGEST ? { name: name.slice(0, LONGEST), start, end: start + LONGEST } : { name, start, end: start + name.length };
}

/** Titles may be long. */
const LONGEST = 120;

function define(extraction: Extraction, node: number, kind: SymbolKind, { name, start, end }: WrittenName): number {
  const whole = { start: extraction.startAt(node), end: extraction.endAt(node) };
  const cut = /[{\n]/.exec(extraction.text.slice(end, Math.min(whole.end, end + SIGNATURE)));
  const symbol = addSymbol(extraction, {
    name,
    kind,
    container: extraction.owner,
    modifiers: 0,
    nameStart: start,
    nameEnd: end,
    ...whole,
    signature: signatureText(extraction, whole.start, Math.max(end, cut === null ? Math.min(whole.end, end + SIGNATURE) : end + cut.index)),
    type: '',
  });
  extraction.bindings.add({
    name: extraction.names.idOf(name),
    kind: 'symbol',
    scope: extraction.scope,
    start,
    symbol,
    space: spaceOf(kind),
  });
  return symbol;
}

const SIGNATURE = 300;

function enter(extraction: Extraction, node: number, kind: SymbolKind, inside: { readonly symbol: number; readonly holds: boolean }): void {
  if (!inside.holds) return;
  const { frames } = extraction;
  frames.owner = inside.symbol;
  frames.members = isCallable(kind) ? -1 : inside.symbol;
  if (isCallable(kind)) frames.callable = inside.symbol;
  openScope(extraction, node, isCallable(kind) ? 'function' : 'class', inside.symbol);
}

function importer({ of, form, by }: GenericImport): Step {
  const specifierOf = compilePath(of);
  const wordOf = by === undefined ? undefined : compilePath(by.path);
  return (extraction, node) => {
    if (by !== undefined && wordOf !== undefined && !by.words.includes(extraction.textAt(wordOf(extraction, node)))) return 'no';
    const at = specifierOf(extraction, node);
    const { name: specifier } = at < 0 ? { name: '' } : nameAt(extraction, at);
    if (specifier === '') return 'no';
    addImport(extraction, { form: form ?? 'sideEffect', specifier, statement: node, nameNode: at });
    return 'taken';
  };
}

/** Records of names that are no calls of their own: `save` in `(define (save user) ...)`. */
function namesOf(extraction: Extraction): Set<number> {
  const known = definingNames.get(extraction);
  if (known !== undefined) return known;
  const names = new Set<number>();
  definingNames.set(extraction, names);
  return names;
}

const definingNames = new WeakMap<Extraction, Set<number>>();

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
    if (at < 0 || definingNames.get(extraction)?.has(at) === true || holdsNames(extraction, node, words.names)) return 'no';
    const text = extraction.textAt(at);
    const name = /[\p{L}_$@][\p{L}\p{N}_$!?*'-]*$/u.exec(text)?.[0] ?? '';
    if (name === '' || words.none.has(name)) return 'no';
    const end = extraction.endAt(at);
    const start = end - name.length;
    // Nor is it looked at again as a call of its own.
    if (of === 'member') namesOf(extraction).add(at);
    const receiver =
      name === text && of === 'any' ? -1 : memberExpression(extraction, -1, text.slice(0, -name.length), extraction.startAt(at));
    extraction.frames.argumentCount = -1;
    extraction.frames.flags = 0;
    addReferenceAt(extraction, start, end, USE.call, { receiver, space: SPACE.any });
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

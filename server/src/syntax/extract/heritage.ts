/** What classes and interfaces build on. */
import { lastName } from '../../base/dottedName.ts';
import type { HeritageFact, HeritageRelation, SymbolKind } from '../../facts/fileFacts.ts';
import type { CompiledRole, UseCode } from '../roles/compiledRoles.ts';
import type { HeritageRole } from '../roles/definitionRoles.ts';
import type { Extraction } from './extraction.ts';
import { foldedText } from './text.ts';

export function visitHeritage(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  addBases(extraction, node, (role.source as HeritageRole).relation);
  return node + 1;
}

/** Every child of the node is a base of the class around it. */
export function addBases(extraction: Extraction, node: number, relation: HeritageRelation): void {
  const { heritage } = extraction;
  const first = heritage.length;
  const end = extraction.after(node);
  for (let child = node + 1; child < end; child = extraction.after(child)) addBase(extraction, child, relation);
  const { bases } = extraction.rules.names;
  if (bases !== undefined) for (const fact of heritage.slice(first)) applyBase(extraction, fact, bases);
}

/** The kind of class that a base makes of it, where the language says so. */
function applyBase(extraction: Extraction, { symbol, name }: HeritageFact, bases: Readonly<Record<string, SymbolKind>>): void {
  const last = lastName(name);
  const heir = extraction.symbols[symbol];
  const kind = Object.hasOwn(bases, last) ? bases[last] : undefined;
  if (heir !== undefined && kind !== undefined) heir.kind = kind;
}

function addBase(extraction: Extraction, node: number, relation: HeritageRelation): void {
  // The class whose parts are being read; -1 for one without a name, whose bases nobody can ask for.
  const symbol = extraction.frames.members;
  if (symbol < 0) return;
  const role = extraction.roleOf(node);
  const { text } = extraction;
  switch (role.role) {
    case 'name':
    case 'member':
      extraction.heritage.push({
        symbol,
        relation,
        name: foldedText(text, extraction.startAt(node), extraction.endAt(node)),
        arguments: argumentsBehind(extraction, node),
        start: extraction.startAt(node),
        scope: extraction.scope,
      });
      return;
    case 'generic': {
      const name = extraction.childUnder(node, role.name);
      const types = extraction.childUnder(node, role.arguments);
      if (name < 0) return;
      extraction.heritage.push({
        symbol,
        relation,
        name: foldedText(text, extraction.startAt(name), extraction.endAt(name)),
        arguments: types < 0 ? '' : withoutBrackets(text, extraction.startAt(types), extraction.endAt(types)),
        start: extraction.startAt(name),
        scope: extraction.scope,
      });
      return;
    }
    case 'index': {
      const object = extraction.childUnder(node, role.object);
      if (object < 0) return;
      const base = { symbol, relation, name: foldedText(text, extraction.startAt(object), extraction.endAt(object)) };
      const types = foldedText(text, extraction.endAt(object), extraction.endAt(node)).replace(/^\s*\[|\]$/g, '');
      extraction.heritage.push({ ...base, arguments: types, start: extraction.startAt(object), scope: extraction.scope });
      return;
    }
    case 'call':
      addMixin(extraction, node, role);
      return;
    default:
  }
}

/** `extends Mixin(Base)`: the mixin and what it is applied to. */
function addMixin(extraction: Extraction, node: number, role: CompiledRole): void {
  const callee = extraction.childUnder(node, role.callee);
  if (callee >= 0) addBase(extraction, callee, 'mixesIn');
  const list = extraction.childUnder(node, role.arguments);
  if (list < 0) return;
  const end = extraction.after(list);
  for (let child = list + 1; child < end; child = extraction.after(child)) addBase(extraction, child, 'extends');
}

/** Type arguments that stand beside the name instead of around it: `extends Base<T>`. */
function argumentsBehind(extraction: Extraction, node: number): string {
  const { frames } = extraction;
  const next = extraction.after(node);
  if (next >= frames.end || extraction.roleOf(next).role !== 'type') return '';
  return withoutBrackets(extraction.text, extraction.startAt(next), extraction.endAt(next));
}

function withoutBrackets(text: string, start: number, end: number): string {
  return foldedText(text, start + 1, end - 1);
}

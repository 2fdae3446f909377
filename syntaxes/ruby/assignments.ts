/** Assignments that define: constants, and variables of objects. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { scopeOfSymbol } from '../../server/src/syntax/extract/assigned.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { classAround, shareConstant } from './constants.ts';
import { stored } from './filling.ts';
import { groupAround } from './groups.ts';
import { addFields, makerOf } from './structs.ts';

export function assignment(file: Extraction, node: number): HookAnswer {
  const target = file.child(node, 'left');
  const value = file.child(node, 'right');
  if (file.isA(target, 'left_assignment_list')) {
    const values = file.isA(value, 'right_assignment_list') ? file.children(value) : [];
    for (const [place, each] of file.children(target).entries())
      if (isVariable(file, each)) variable(file, node, each, expressionOf(file, values[place] ?? -1));
    return 'role';
  }
  if (isVariable(file, target)) {
    variable(file, node, target, value < 0 ? -1 : expressionOf(file, value));
    file.frames.declaration = CLAIMED;
    return 'children';
  }
  if (file.isA(target, 'element_reference') && value >= 0) stored(file, target, value);
  if (!file.isA(target, 'constant') && !file.isA(target, 'scope_resolution')) return 'role';
  constant(file, node, target, value);
  file.frames.declaration = CLAIMED;
  return 'children';
}

function isVariable(file: Extraction, node: number): boolean {
  return file.isA(node, 'instance_variable') || file.isA(node, 'class_variable');
}

/** `A = 1`; with `A = Struct.new(:x) do ... end` a class, whose body is the block. */
function constant(file: Extraction, node: number, target: number, value: number): void {
  const name = file.isA(target, 'constant') ? target : file.child(target, 'name');
  if (name < 0) return;
  const prefix = file.text.slice(file.startAt(target), file.startAt(name));
  const maker = value < 0 ? '' : makerOf(file, value);
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const outside = file.scope;
  shareConstant(file, file.textAt(name), { start: file.startAt(name), prefix, symbol: file.symbols.length });
  const symbol = addSymbol(file, {
    name: file.textAt(name),
    kind: maker === '' ? 'constant' : maker === 'Module' ? 'module' : 'class',
    container: file.owner,
    modifiers: 0,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start,
    end,
    signature: foldedText(file.text, start, maker === '' ? end : Math.min(end, bodyStart(file, value))),
    type: '',
  });
  const initializer = maker !== '' || value < 0 ? -1 : expressionOf(file, value);
  file.bindings.add({ name: file.names.idOf(`::${file.textAt(name)}`), kind: 'symbol', scope: outside, start, symbol, initializer });
  if (maker === '') return;
  openScope(file, node, 'class', symbol);
  file.frames.owner = symbol;
  file.frames.members = symbol;
  addFields(file, value, symbol);
  const [base = -1] = maker === 'Class' ? file.children(file.child(value, 'arguments')) : [];
  if (file.isA(base, 'constant') || file.isA(base, 'scope_resolution'))
    file.heritage.push({ symbol, relation: 'extends', name: file.textAt(base), arguments: '', start: file.startAt(base), scope: outside });
}

function bodyStart(file: Extraction, call: number): number {
  const block = file.child(call, 'block');
  return block < 0 ? file.endAt(call) : file.startAt(block);
}

/** `@a = value`: a field of the class around, and what it holds. Its methods know it by name wherever they stand. */
function variable(file: Extraction, node: number, target: number, initializer: number): void {
  const owner = classAround(file);
  const scope = owner < 0 ? groupAround(file) : scopeOfSymbol(file, owner);
  const name = file.names.idOf(file.textAt(target));
  const known = file.bindings.firstOf(scope, name);
  const start = file.startAt(target);
  const symbol = known >= 0 ? file.bindings.read(known, BINDING.symbol) : owner < 0 ? -1 : field(file, node, target, owner);
  file.bindings.add({ name, kind: symbol < 0 && scope === 0 ? 'variable' : 'symbol', scope, start, symbol, initializer });
  addReference(file, target, USE.write, { receiver: -1, space: SPACE.value });
}

function field(file: Extraction, node: number, target: number, owner: number): number {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const symbol = addSymbol(file, {
    name: file.textAt(target),
    kind: 'field',
    container: owner,
    modifiers: file.isA(target, 'class_variable') ? Modifier.static : 0,
    visibility: 'private',
    nameStart: file.startAt(target),
    nameEnd: file.endAt(target),
    start,
    end,
    signature: foldedText(file.text, start, end),
    type: '',
  });
  const added = file.symbols[symbol];
  if (added !== undefined) added.modifiers &= ~Modifier.local | ((file.symbols[owner]?.modifiers ?? 0) & Modifier.local);
  return symbol;
}

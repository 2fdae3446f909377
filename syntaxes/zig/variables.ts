/** `const` and `var`, assignments, and what captures bind. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, indexExpression, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, bindImport } from '../../server/src/syntax/extract/modules.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { CONTAINERS, importOf } from './containers.ts';

const WORDS = /^(?:pub|export|extern(?:\s*"[^"]*")?|threadlocal|comptime|\s)*\b(const|var)\b/;

const PASSED: ReadonlySet<string> = new Set(['comment', 'modifier']);

/** The grammar has one node for declarations and for assignments. */
export function variableDeclaration(file: Extraction, node: number): HookAnswer {
  const parts = file.children(node).filter((child) => !PASSED.has(file.roleOf(child).role));
  const [name = -1] = parts;
  const [, word] = WORDS.exec(file.text.slice(file.startAt(node), name < 0 ? file.startAt(node) : file.startAt(name))) ?? [];
  file.frames.use = USE.read;
  if (word === undefined || !file.isA(name, 'identifier')) return 'children';
  const type = file.child(node, 'type');
  const last = parts.at(-1) ?? -1;
  const value = last === name || last === type ? -1 : last;
  // `const a, const b = pair();`
  const names = [
    name,
    ...parts.slice(1, -1).filter((each) => file.isA(each, 'identifier') && file.fieldAt(each) === 0 && isNamed(file, each)),
  ];
  if (importsModule(file, node, name, value)) return 'done';
  for (const [place, each] of names.entries()) declare(file, { node, name: each, type, value, word, place: names.length > 1 ? place : -1 });
  for (const each of names) file.claimed.add(each);
  return 'children';
}

/** Whether a word that declares stands right in front of a name. */
function isNamed(file: Extraction, name: number): boolean {
  return /\b(?:const|var)\s+$/.test(file.text.slice(Math.max(0, file.startAt(name) - 20), file.startAt(name)));
}

/** `const a = @import("a.zig")` and `const A = @import("a.zig").A`. */
function importsModule(file: Extraction, node: number, name: number, value: number): boolean {
  const member = file.isA(value, 'field_expression') ? file.child(value, 'member') : -1;
  const called = member >= 0 ? file.child(value, 'object') : value;
  const specifier = importOf(file, called);
  if (specifier === '') return false;
  const written = file.textAt(name);
  const wanted = member < 0 ? '' : file.textAt(member);
  const index = addImport(file, {
    form: isPublic(file, node, name) && wanted !== '' ? 'reexport' : wanted === '' ? 'namespace' : 'named',
    specifier,
    name: wanted,
    alias: written,
    statement: node,
    nameNode: member >= 0 ? member : called,
  });
  if (written !== '_') bindImport(file, index, name);
  return true;
}

interface Declared {
  readonly node: number;
  readonly name: number;
  readonly type: number;
  readonly value: number;
  readonly word: string;
  /** The place among several, or -1. */
  readonly place: number;
}

function declare(file: Extraction, { node, name, type, value, word, place }: Declared): void {
  const written = file.textAt(name);
  if (written === '' || written === '_') return;
  const around = file.scopes.kindOf(file.scope);
  const isMember = around === 'file' || around === 'class';
  const container = value < 0 ? undefined : CONTAINERS[file.typeAt(value)];
  const kind: SymbolKind = container ?? (word === 'const' ? 'constant' : 'variable');
  const symbol = isMember || container !== undefined ? addDeclared(file, { node, name, type, value }, kind) : -1;
  if (container !== undefined) file.held.set(value, symbol);
  const whole = value < 0 || container !== undefined ? -1 : expressionOf(file, value);
  file.bindings.add({
    name: file.names.idOf(written),
    kind: symbol >= 0 ? 'symbol' : 'variable',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    type: typeText(file, type),
    initializer: place < 0 || whole < 0 ? whole : indexExpression(file, whole, String(place), file.startAt(name)),
    from: isMember ? 0 : file.endAt(node),
  });
}

function addDeclared(file: Extraction, { node, name, type, value }: Omit<Declared, 'word' | 'place'>, kind: SymbolKind): number {
  const isOffered = isPublic(file, node, name);
  return addSymbol(file, {
    name: file.textAt(name),
    kind,
    container: file.frames.owner,
    modifiers: isOffered ? Modifier.exported : 0,
    visibility: isOffered ? 'public' : undefined,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), value < 0 ? file.endAt(node) : file.startAt(value)),
    type: typeText(file, type),
  });
}

/** Whether `pub` stands in front of the name that a declaration gives. */
function isPublic(file: Extraction, node: number, name: number): boolean {
  return /\bpub\b/.test(file.text.slice(file.startAt(node), file.startAt(name)));
}

/** `|v|` behind a condition, a loop, `catch` or a case. */
export function payload(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const names = file.children(node).filter((child) => file.isA(child, 'identifier'));
  for (const [place, name] of names.entries()) {
    const written = file.textAt(name);
    if (written === '' || written === '_') continue;
    file.bindings.add({
      name: file.names.idOf(written),
      kind: 'variable',
      scope: file.scope,
      start: file.startAt(name),
      initializer: captured(file, around, place),
      from: file.startAt(name),
    });
  }
  return 'done';
}

/** What a capture holds: what is tested without its `?`, an element of what is gone through, the payload of a case. */
function captured(file: Extraction, around: number, place: number): number {
  switch (file.typeAt(around)) {
    case 'if_statement':
    case 'if_expression':
    case 'while_statement':
    case 'while_expression':
      return place > 0 ? -1 : expressionOf(file, file.child(around, 'condition'));
    case 'for_statement':
    case 'for_expression': {
      const source = file.children(around)[place] ?? -1;
      return source < 0 || file.isA(source, 'range_expression') || file.isA(source, 'payload')
        ? -1
        : indexExpression(file, expressionOf(file, source), 'for', file.startAt(source));
    }
    case 'switch_case':
      return capturedCase(file, around);
    default:
      return -1;
  }
}

function capturedCase(file: Extraction, node: number): number {
  const { frames } = file;
  const whole = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  const [first = -1, second = -1] = file.children(node);
  const isOne = file.isA(first, 'field_expression') && file.child(first, 'object') < 0 && file.isA(second, 'payload');
  const tested = expressionOf(file, file.firstChild(whole));
  return isOne && tested >= 0 ? memberExpression(file, tested, file.textAt(file.child(first, 'member')), file.startAt(first)) : -1;
}

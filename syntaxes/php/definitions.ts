/** Namespaces, types, functions and constants: what other files can name, and what a class says of its traits. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { documentedMembers } from './docMembers.ts';
import { enterNamespace, namespaceOf, share } from './namespaces.ts';

/** `namespace A;` goes on to the next one and has no scope of its own, `namespace A { }` has. */
export function namespaceDefinition(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  enterNamespace(file, name < 0 ? '' : file.textAt(name));
  // The namespace is here, and so are those above it.
  for (let above = namespaceOf(file); above !== ''; above = above.slice(0, Math.max(0, above.lastIndexOf('\\'))))
    share(file, '', file.startAt(node), -1, above);
  if (file.child(node, 'body') >= 0 || name < 0) return 'role';
  define(file, { node, name, kind: 'namespace', container: -1, modifiers: 0 });
  return 'done';
}

export function typeDefinition(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name >= 0 && file.scopes.kindOf(file.scope) !== 'function') share(file, nameText(file, name), file.startAt(name));
  return 'role';
}

/** `self` and `static` mean the class around, whatever scope they stand in. */
export function classBody(file: Extraction, node: number): HookAnswer {
  const symbol = file.scopes.symbolOf(file.scope);
  if (symbol < 0) return 'role';
  documentedMembers(file, symbol, file.startAt(file.frames.parentNode));
  for (const word of ['self', 'static'])
    file.bindings.add({ name: file.names.idOf(word), kind: 'symbol', scope: file.scope, start: file.startAt(node), symbol });
  return 'role';
}

/** A function in a function comes to be when that one runs; others are there for all files. */
export function functionDefinition(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name >= 0 && file.frames.callable < 0) share(file, nameText(file, name), file.startAt(name));
  return 'role';
}

export function constElement(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const inClass = file.scopes.kindOf(file.scope) === 'class';
  if (name < 0) return 'role';
  const text = nameText(file, name);
  if (!inClass) share(file, text, file.startAt(name));
  const statement = file.frames.parentNode;
  const symbol = define(file, {
    node: statement,
    name,
    kind: 'constant',
    container: file.owner,
    modifiers: file.childOfType(statement, 'final_modifier') < 0 ? 0 : Modifier.final,
  });
  const visibility = /^\s*(?:final\s+)?(private|protected)\b/.exec(file.textAt(statement))?.[1];
  const added = file.symbols[symbol];
  if (added !== undefined && (visibility === 'private' || visibility === 'protected')) added.visibility = visibility;
  file.bindings.add({
    name: file.names.idOf(inClass ? `::${text}` : text),
    kind: 'symbol',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    initializer: expressionOf(file, file.child(node, 'value')),
  });
  const value = file.child(node, 'value');
  return value < 0 ? 'done' : 'children';
}

interface Definition {
  readonly node: number;
  readonly name: number;
  readonly kind: SymbolKind;
  readonly container: number;
  readonly modifiers: number;
}

export function define(file: Extraction, { node, name, kind, container, modifiers }: Definition): number {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  return addSymbol(file, {
    name: nameText(file, name),
    kind,
    container,
    modifiers,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start,
    end,
    signature: foldedText(file.text, start, end).replace(/;$/, ''),
    type: '',
  });
}

/** `use A { A::f as g; }`: the class has a method g. What it is says its type, `A::f()`. */
export function traitAlias(file: Extraction, node: number): HookAnswer {
  const children = file.children(node);
  const [source = -1] = children;
  const alias = children.at(-1) ?? -1;
  if (source < 0 || alias <= source || !file.isA(alias, 'name')) return 'done';
  const symbol = define(file, { node, name: alias, kind: 'method', container: file.owner, modifiers: 0 });
  const added = file.symbols[symbol];
  if (added !== undefined) added.type = file.isA(source, 'name') ? `self::${file.textAt(source)}()` : `${file.textAt(source)}()`;
  return 'done';
}

/** `A::f insteadof B`: kept as a mark of the class, for whoever looks f up. */
export function traitRule(file: Extraction, node: number): HookAnswer {
  const [chosen = -1, ...others] = file.children(node);
  if (file.owner >= 0 && chosen >= 0)
    file.decorators.push({
      symbol: file.owner,
      name: 'insteadof',
      arguments: `${file.textAt(chosen)} ${others.map((each) => file.textAt(each)).join(' ')}`,
      start: file.startAt(node),
    });
  return 'done';
}

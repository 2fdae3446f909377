/** Classes, structs, unions and enumerations with their members. */
import { push } from '../../server/src/base/grouping.ts';
import { oncePer } from '../../server/src/base/oncePer.ts';
import { Modifier, type SymbolKind, type Visibility } from '../../server/src/facts/fileFacts.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { declaratorsOf, declaredBy } from './declarators.ts';
import { bindSymbol, isOpenPlace, share } from './names.ts';
import { lastOf, qualifierOf } from './qualified.ts';
import { bindTypeParameters, outsideOf } from './templates.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = {
  class_specifier: 'class',
  struct_specifier: 'struct',
  union_specifier: 'struct',
  enum_specifier: 'enum',
};

/** One with a body is a definition; one without is a mention, or says that there is such a type. */
export function typeSpecifier(file: Extraction, node: number): HookAnswer {
  const body = file.child(node, 'body');
  const { frames } = file;
  if (body < 0) return 'children';
  const named = file.child(node, 'name');
  const name = named >= 0 ? plainName(file, named) : nameBehind(file);
  const kind = KINDS[file.typeAt(node)] ?? 'struct';
  const scopeKind = kind === 'enum' ? 'block' : 'class';
  if (name < 0) {
    // Members of a struct without a name, in another one, are members of that.
    if (kind === 'enum' || frames.members >= 0) return 'children';
    openScope(file, node, 'class', -1);
    frames.members = -1;
    return 'children';
  }
  const written = file.textAt(name);
  // What is called behind its body is all of the typedef.
  const whole = named >= 0 ? outsideOf(file, node) : file.frames.parentNode;
  const around = classAround(file);
  const qualifier = qualifierOf(file, named);
  const outer = qualifier === '' ? -1 : classNamed(file, qualifier);
  const symbol = addSymbol(file, {
    name: written,
    kind,
    container: qualifier === '' ? file.owner : outer,
    modifiers: 0,
    visibility: around >= 0 ? currentVisibility(file) : undefined,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start: file.startAt(whole),
    end: file.endAt(named >= 0 ? node : whole),
    signature: signatureText(file, file.startAt(whole), file.startAt(body)),
    type: '',
  });
  bindType(file, symbol, { name, written, isTag: named >= 0 });
  if (qualifier !== '') standOutside(file, symbol, qualifier);
  push(classesOf(file), written, symbol);
  const scope = openScope(file, node, scopeKind, symbol);
  frames.owner = symbol;
  frames.members = symbol;
  frames.declaration = CLAIMED;
  bindTypeParameters(file, node, symbol, scope);
  addBases(file, node, symbol);
  return 'children';
}

/** Classes of the file by name: what is defined outside of them belongs to them. */
const classesOf = oncePer((_file: Extraction) => new Map<string, number[]>());

/** A class that is defined outside of the one it belongs to, in this file or in another: `class A::B {}`. */
function standOutside(file: Extraction, symbol: number, qualifier: string): void {
  const added = file.symbols[symbol];
  if (added === undefined) return;
  share(file, symbol, `${qualifier.split('.').at(-1)}::${added.name}`);
  if (added.container < 0) added.containerName = qualifier;
}

/** The class that a dotted name means, as far as this file defines it; -1. The last one wins: others are further away. */
export function classNamed(file: Extraction, dotted: string): number {
  const parts = dotted.split('.');
  const found = classesOf(file).get(parts.at(-1) ?? '') ?? [];
  for (let at = found.length - 1; at >= 0; at--) {
    const symbol = found[at] ?? -1;
    if (endsSo(file, symbol, parts)) return symbol;
  }
  return -1;
}

/** Whether names around a class end as written, and no class is left out. */
function endsSo(file: Extraction, symbol: number, parts: readonly string[]): boolean {
  let at = symbol;
  for (let part = parts.length - 1; part >= 0 && at >= 0; part--) {
    const fact = file.symbols[at];
    if (fact === undefined || fact.name !== parts[part]) return false;
    if (fact.containerName !== '') return fact.containerName === parts.slice(0, part).join('.');
    at = fact.container;
  }
  return at < 0 || file.symbols[at]?.kind === 'namespace';
}

function bindType(
  file: Extraction,
  symbol: number,
  { name, written, isTag }: { readonly name: number; readonly written: string; readonly isTag: boolean },
): void {
  // In C a struct's name is a name only behind the word `struct`, and may be that of a function as well.
  const isC = file.grammar.name === 'c';
  bindSymbol(file, symbol, { name, written, space: isC && isTag ? SPACE.type : SPACE.both, isMember: classAround(file) >= 0 });
  if (isOpenPlace(file)) share(file, symbol, written);
}

function plainName(file: Extraction, name: number): number {
  return file.isA(name, 'template_type') ? file.child(name, 'name') : lastOf(file, name);
}

/** A type without a name is called what a typedef calls it. */
function nameBehind(file: Extraction): number {
  const around = file.frames.parentNode;
  if (!file.isA(around, 'type_definition')) return -1;
  for (const declarator of declaratorsOf(file, around)) {
    const { name, suffix, callable } = declaredBy(file, declarator);
    if (name >= 0 && suffix === '' && callable < 0) return name;
  }
  return -1;
}

/** Whether a typedef only gives a type without a name its name. */
export function isNamedBehind(file: Extraction, definition: number, name: number): boolean {
  const type = file.child(definition, 'type');
  if (type < 0 || KINDS[file.typeAt(type)] === undefined || file.child(type, 'name') >= 0 || file.child(type, 'body') < 0) return false;
  for (const declarator of declaratorsOf(file, definition)) {
    const found = declaredBy(file, declarator);
    if (found.name >= 0 && found.suffix === '' && found.callable < 0) return found.name === name;
  }
  return false;
}

function addBases(file: Extraction, node: number, symbol: number): void {
  const clause = file.childOfType(node, 'base_class_clause');
  if (clause < 0) return;
  for (const child of file.children(clause)) {
    const type = file.typeAt(child);
    if (type !== 'type_identifier' && type !== 'qualified_identifier' && type !== 'template_type') continue;
    const written = foldedText(file.text, file.startAt(child), file.endAt(child));
    const open = written.indexOf('<');
    const name = (open < 0 ? written : written.slice(0, open)).replace(/\s*::\s*/g, '.').replace(/^\./, '');
    file.heritage.push({
      symbol,
      relation: 'extends',
      name,
      arguments: open < 0 ? '' : written.slice(open + 1, written.lastIndexOf('>')),
      start: file.startAt(child),
      scope: Math.max(0, file.scopes.parentOf(file.scope)),
    });
  }
}

/** The class whose body is being visited, or -1. */
export function classAround(file: Extraction): number {
  return file.scopes.kindOf(file.scope) === 'class' ? file.scopes.symbolOf(file.scope) : -1;
}

/** What members are from where the walk is on, by class. */
const visibilitiesIn = oncePer((_file: Extraction) => new Map<number, Visibility>());

/** What members are from here on. */
export function accessSpecifier(file: Extraction, node: number): HookAnswer {
  // In front of a base it says how that is inherited.
  const around = file.isA(file.frames.parentNode, 'base_class_clause') ? -1 : classAround(file);
  const word = file.textAt(node).replace(/[:\s]/g, '');
  if (around < 0 || (word !== 'public' && word !== 'private' && word !== 'protected')) return 'done';
  visibilitiesIn(file).set(around, word);
  return 'done';
}

export function currentVisibility(file: Extraction): Visibility {
  const around = classAround(file);
  return visibilitiesIn(file).get(around) ?? (file.symbols[around]?.kind === 'class' ? 'private' : 'public');
}

/** `A, B = 2`: without `class` the names are known where the enumeration is. */
export function enumerator(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'children';
  const written = file.textAt(name);
  const owner = file.symbols[file.owner]?.kind === 'enum' ? file.owner : -1;
  const symbol = addSymbol(file, {
    name: written,
    kind: 'enum_member',
    container: owner >= 0 ? owner : file.owner,
    modifiers: Modifier.constant,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), file.endAt(node)),
    type: '',
  });
  const around = owner >= 0 ? Math.max(0, file.scopes.parentOf(file.scope)) : file.scope;
  const scoped = owner >= 0 && /\benum\s+(?:class|struct)\b/.test(file.symbols[owner]?.signature ?? '');
  const add = (scope: number): void => {
    file.bindings.add({
      name: file.names.idOf(written),
      kind: 'symbol',
      scope,
      start: file.startAt(name),
      symbol,
      space: SPACE.value,
      from: 0,
    });
  };
  add(scoped ? file.scope : around);
  const kind = file.scopes.kindOf(around);
  if (!scoped && (kind === 'file' || kind === 'module')) share(file, symbol, written);
  return 'children';
}

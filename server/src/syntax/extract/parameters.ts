/** Parameters: as facts of their function, and as names in its scope. */
import { Modifier, ParameterFlag } from '../../facts/fileFacts.ts';
import { type CompiledRole, USE, type UseCode } from '../roles/compiledRoles.ts';
import type { ParameterRole, PatternRole, SeparatorRole } from '../roles/definitionRoles.ts';
import { NEVER, SPACE } from '../scopes/tables.ts';
import { plainDeclaration } from './declaration.ts';
import { expressionOf, typedValue } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { nameText, type Parts, partsOf, takesApart, typeText } from './parts.ts';
import { headerScope } from './scopes.ts';
import { signatureText } from './signature.ts';
import { addSymbol } from './symbols.ts';
import { foldedValue } from './text.ts';

/** Parameters of a callable: `list` is the node around them, or the only one; -1 for none. */
export function addParameters(extraction: Extraction, symbol: number, list: number): void {
  if (list < 0) return;
  if (extraction.roleOf(list).role !== 'parameters') {
    addParameter(extraction, symbol, list, 0);
    return;
  }
  const { parameters } = extraction;
  const first = parameters.length;
  let behind = 0;
  const end = extraction.after(list);
  for (let child = list + 1; child < end; child = extraction.after(child)) {
    const role = extraction.roleOf(child);
    if (NO_PARAMETERS.has(role.role)) continue;
    if (role.role !== 'separator') {
      addParameter(extraction, symbol, child, behind);
      continue;
    }
    const { before, after } = role.source as SeparatorRole;
    if (after !== undefined) behind |= ParameterFlag[after];
    if (before !== undefined)
      for (const [index, parameter] of parameters.entries())
        if (index >= first) parameters[index] = { ...parameter, flags: parameter.flags | ParameterFlag[before] };
  }
}

const NO_PARAMETERS: ReadonlySet<string> = new Set(['comment', 'modifier', 'decorator', 'error', 'optional']);

/** One parameter node, which may name several (`a, b int`). */
function addParameter(extraction: Extraction, symbol: number, node: number, behind: number): void {
  const role = extraction.roleOf(node);
  if (role.role !== 'parameter') {
    addNamed(extraction, { symbol, pattern: node, type: -1, value: -1, flags: behind });
    return;
  }
  const parts = partsOf(extraction, node, role);
  let flags = behind | flagsOf(role.source as ParameterRole);
  if ((parts.modifiers & Modifier.optional) !== 0) flags |= ParameterFlag.optional;
  const { type, value } = parts;
  const names = role.name > 0 ? namesUnder(extraction, node, role.name) : firstOf(extraction, node);
  for (const pattern of names) addNamed(extraction, { symbol, pattern, type, value, flags });
  // Languages that write the type behind the name let the name be left out: `Read([]byte)`.
  if (names.length === 0 && type >= 0)
    extraction.parameters.push({ symbol, name: '', type: typeText(extraction, type), default: '', flags });
}

interface NamedParameter {
  readonly symbol: number;
  readonly pattern: number;
  readonly type: number;
  readonly value: number;
  readonly flags: number;
}

function addNamed(extraction: Extraction, { symbol, pattern, type, value, flags }: NamedParameter): void {
  const bare = unwrapPattern(extraction, pattern, value);
  const isReceiver = extraction.roleOf(bare.name).role === 'keyword';
  extraction.parameters.push({
    symbol,
    name: parameterName(extraction, bare.name),
    type: typeText(extraction, type),
    default: bare.value < 0 ? '' : foldedValue(extraction.text, extraction.startAt(bare.value), extraction.endAt(bare.value)),
    flags: flags | bare.flags | (bare.value < 0 ? 0 : ParameterFlag.optional) | (isReceiver ? ParameterFlag.receiver : 0),
  });
}

/** Patterns that take a value apart are shown as they are written. */
function parameterName(extraction: Extraction, node: number): string {
  if (extraction.roleOf(node).role === 'name') return nameText(extraction, node);
  return foldedValue(extraction.text, extraction.startAt(node), extraction.endAt(node));
}

/** The name inside `...name` and `name = value`; a pattern that takes a value apart stays as it is. */
function unwrapPattern(extraction: Extraction, pattern: number, value: number) {
  const found = { name: pattern, value, flags: 0 };
  for (let role = extraction.roleOf(pattern); role.role === 'pattern'; role = extraction.roleOf(found.name)) {
    const source = role.source as PatternRole;
    if (source.rest !== true && role.name === 0) break;
    if (source.rest === true) found.flags |= ParameterFlag[source.flag ?? 'rest'];
    if (role.value > 0) found.value = extraction.childUnder(found.name, role.value);
    const inner = role.name > 0 ? extraction.childUnder(found.name, role.name) : extraction.firstChild(found.name);
    if (inner < 0) break;
    found.name = inner;
  }
  return found;
}

function namesUnder(extraction: Extraction, node: number, field: number): number[] {
  return extraction.children(node).filter((child) => extraction.fieldAt(child) === field);
}

function firstOf(extraction: Extraction, node: number): number[] {
  const first = extraction.firstChild(node);
  return first < 0 ? [node] : [first];
}

function flagsOf(role: ParameterRole): number {
  let flags = 0;
  for (const flag of role.flags ?? []) flags |= ParameterFlag[flag];
  return flags;
}

export function addTypeParameters(extraction: Extraction, symbol: number, list: number): void {
  if (list < 0) return;
  const end = extraction.after(list);
  for (let child = list + 1; child < end; child = extraction.after(child)) {
    const role = extraction.roleOf(child);
    if (role.role !== 'typeParameter') continue;
    const names = role.name > 0 ? namesUnder(extraction, child, role.name) : [];
    const [first = child] = extraction.children(child);
    for (const name of names.length === 0 ? [first] : names)
      extraction.typeParameters.push({
        symbol,
        name: nameText(extraction, name),
        constraint: withoutKeyword(typeText(extraction, constraintOf(extraction, child, role))),
        default: withoutKeyword(typeText(extraction, extraction.childUnder(child, role.value))),
      });
  }
}

/** Under its field, or what is a type by its role where the grammar has no fields. */
function constraintOf(extraction: Extraction, node: number, role: CompiledRole): number {
  if (role.constraint > 0 || role.name > 0) return extraction.childUnder(node, role.constraint);
  return extraction.children(node).find((child, place) => place > 0 && extraction.roleOf(child).role === 'type') ?? -1;
}

/** A constraint without the word that introduces it: `extends X`, `= Y`. */
function withoutKeyword(text: string): string {
  return text === '' ? '' : text.replace(/^(?:extends\b|super\b|=)\s*/, '');
}

export function visitTypeParameter(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const under = role.name > 0 ? namesUnder(extraction, node, role.name) : [];
  const type = withoutKeyword(typeText(extraction, constraintOf(extraction, node, role)));
  // One constraint may be that of several: Go's `[K, V any]`.
  for (const name of under.length > 0 ? under : extraction.children(node).slice(0, 1))
    extraction.bindings.add({
      name: extraction.nameAt(name),
      kind: 'typeParameter',
      scope: extraction.scope,
      start: extraction.startAt(name),
      type,
      space: extraction.rules.scoping.spaces === 'split' ? SPACE.type : SPACE.both,
    });
  // Signatures in what bounds it are no members of the class around.
  extraction.frames.members = -1;
  return node + 1;
}

/** Names below a `bind` are parameters of the function whose scope is in force. */
export function declareParameters(extraction: Extraction, type: string, scope = extraction.scope): void {
  const { frames } = extraction;
  frames.declaration = plainDeclaration(scope, 'parameter', type);
  frames.initializer = -1;
}

export function visitParameters(extraction: Extraction, node: number): number {
  const { frames } = extraction;
  frames.members = -1;
  declareParameters(extraction, '');
  frames.scope = headerScope(extraction);
  return node + 1;
}

export function visitParameter(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const { frames } = extraction;
  const parts = partsOf(extraction, node, role);
  const type = typeText(extraction, parts.type);
  const apart = takesApart(extraction, parts.name);
  const list = frames.declaration;
  declareParameters(extraction, apart ? '' : type, list?.kind === 'parameter' ? list.scope : extraction.scope);
  if (extraction.roleOf(parts.name).role === 'keyword') bindReceiver(extraction, parts.name, type);
  const value = expressionOf(extraction, parts.value);
  frames.initializer = apart && type !== '' ? typedValue(extraction, value, type, extraction.startAt(parts.name)) : value;
  if (role.name === 0) frames.use = USE.bind;
  if (parts.visibility !== undefined || (parts.modifiers & Modifier.readonly) !== 0) addParameterField(extraction, node, parts);
  return node + 1;
}

/** `this: T`: no argument, but the type of the receiver. */
function bindReceiver(extraction: Extraction, node: number, type: string): void {
  const start = extraction.startAt(node);
  const name = extraction.nameAt(node);
  extraction.bindings.add({ name, kind: 'receiver', scope: extraction.scope, start, type, from: NEVER });
}

/** `constructor(private x: number)` is a field as well. */
function addParameterField(extraction: Extraction, node: number, parts: Parts): void {
  const holder = extraction.symbols[extraction.owner];
  if (parts.name < 0 || holder?.kind !== 'constructor') return;
  addSymbol(extraction, {
    name: nameText(extraction, parts.name),
    kind: 'field',
    container: holder.container,
    modifiers: parts.modifiers,
    visibility: parts.visibility,
    nameStart: extraction.startAt(parts.name),
    nameEnd: extraction.endAt(parts.name),
    start: extraction.startAt(node),
    end: extraction.endAt(node),
    signature: signatureText(extraction, extraction.startAt(node), extraction.endAt(node)),
    type: typeText(extraction, parts.type),
    local: (holder.modifiers & Modifier.local) !== 0,
  });
}

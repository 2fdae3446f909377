/** Functions and classes that have no name of their own. */
import type { CompiledRole, UseCode } from '../roles/compiledRoles.ts';
import type { ClosureRole } from '../roles/definitionRoles.ts';
import type { Extraction } from './extraction.ts';
import { addParameters, addTypeParameters, declareParameters } from './parameters.ts';
import { nameText, partsOf, typeText } from './parts.ts';
import { noteBody, noteReturnType } from './returns.ts';
import { openScope } from './scopes.ts';
import { signatureText } from './signature.ts';
import { addDecorators, addSymbol, modifiersOf, spaceOf, takeWaitingDecorators } from './symbols.ts';

export function visitClosure(extraction: Extraction, node: number, _use: UseCode, role: CompiledRole): number {
  const source = role.source as ClosureRole;
  const { frames } = extraction;
  const parts = partsOf(extraction, node, role);
  let symbol = extraction.held.get(node) ?? -1;
  const named = parts.name >= 0 ? nameText(extraction, parts.name) : '';
  if (symbol < 0 && named !== '') {
    const end = parts.body >= 0 ? extraction.startAt(parts.body) : extraction.endAt(node);
    symbol = addSymbol(extraction, {
      name: named,
      kind: source.kind,
      container: extraction.owner,
      modifiers: modifiersOf(role, parts),
      visibility: parts.visibility,
      nameStart: extraction.startAt(parts.name),
      nameEnd: extraction.endAt(parts.name),
      start: extraction.startAt(node),
      end: extraction.endAt(node),
      signature: signatureText(extraction, extraction.startAt(node), end),
      type: typeText(extraction, parts.type),
      // Nothing but itself knows its name.
      local: true,
    });
  }
  const scope = openScope(extraction, node, source.kind, symbol);
  if (source.receiver === true) extraction.receivers.add(scope);
  if (named !== '') {
    const name = extraction.names.idOf(named);
    extraction.bindings.add({ name, kind: 'symbol', scope, start: extraction.startAt(parts.name), symbol, space: spaceOf(source.kind) });
  }
  if (symbol >= 0) {
    frames.owner = symbol;
    if (source.kind === 'function') frames.callable = symbol;
    addParameters(extraction, symbol, parts.parameters);
    addTypeParameters(extraction, symbol, parts.typeParameters);
    addDecorators(extraction, symbol, [...takeWaitingDecorators(extraction, frames.parentNode), ...parts.decorators]);
  }
  frames.members = source.kind === 'class' ? symbol : -1;
  declareParameters(extraction, '');
  if (symbol < 0 && parts.type >= 0) noteReturnType(extraction, parts.type);
  else if (source.kind === 'function' && parts.body >= 0) noteBody(extraction, parts.body);
  return node + 1;
}

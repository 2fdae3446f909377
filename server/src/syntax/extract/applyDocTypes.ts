/** Puts the types of documentation comments where those of annotations are. */
import { BINDING_KINDS, Modifier, type ParameterFact } from '../../facts/fileFacts.ts';
import { BINDING, SCOPE, SPACE } from '../scopes/tables.ts';
import { addDocImports } from './docImports.ts';
import { documentedType, hasDocTypes } from './docTypes.ts';
import { type DocTypes, readTypedefs } from './docTypeText.ts';
import type { Extraction } from './extraction.ts';
import { addSymbol } from './symbols.ts';

/** To be called when the whole file is read, before its symbols get their final order. */
export function applyDocTypes(extraction: Extraction): void {
  if (!hasDocTypes(extraction)) return;
  for (const comment of extraction.comments) addDocImports(extraction, comment);
  addTypedefs(extraction);
  if (extraction.docTypes.size === 0) return;
  typeParameters(extraction);
  typeBindings(extraction);
  for (const [symbol, types] of extraction.docTypes) {
    if (types.base !== '') addBase(extraction, symbol, types.base);
    if (types.templates.length > 0) addTemplates(extraction, symbol, types);
  }
}

/** By name; what is taken apart has none, and goes by its place. */
function typeParameters(extraction: Extraction): void {
  const { parameters, docTypes } = extraction;
  let place = 0;
  for (const [index, parameter] of parameters.entries()) {
    place = parameters[index - 1]?.symbol === parameter.symbol ? place + 1 : 0;
    const types = docTypes.get(parameter.symbol)?.parameters;
    if (types === undefined) continue;
    const told = types.get(parameter.name) ?? (isApart(parameter) ? [...types.values()][place] : undefined);
    const type = documentedType(extraction, parameter.type, told);
    if (type !== parameter.type) parameters[index] = { ...parameter, type };
  }
}

function isApart({ name }: ParameterFact): boolean {
  return /^[{[]/.test(name);
}

function typeBindings(extraction: Extraction): void {
  const { bindings, scopes, names, docTypes } = extraction;
  for (let row = 0; row < bindings.count; row++) {
    const kind = BINDING_KINDS[bindings.read(row, BINDING.kind)];
    if (kind !== 'parameter' && kind !== 'receiver') continue;
    const types = docTypes.get(scopes.read(bindings.read(row, BINDING.scope), SCOPE.symbol));
    if (types === undefined) continue;
    const told = kind === 'receiver' ? types.self : types.parameters.get(names.text(bindings.read(row, BINDING.name)));
    const written = bindings.typeOf(row);
    const type = documentedType(extraction, written, told);
    if (type !== written) bindings.write(row, BINDING.type, names.idOf(type));
  }
}

function addBase({ heritage, symbols }: Extraction, symbol: number, base: string): void {
  const fact = symbols[symbol];
  if (fact === undefined || heritage.some((each) => each.symbol === symbol)) return;
  const [, name = '', list = ''] = /^([\w$.]+)\s*(?:<(.*)>)?$/.exec(base) ?? [];
  if (name !== '') heritage.push({ symbol, relation: 'extends', name, arguments: list, start: fact.nameStart, scope: 0 });
}

function addTemplates(extraction: Extraction, symbol: number, { templates, bounds }: DocTypes): void {
  const { scopes, typeParameters: facts, bindings, names, symbols } = extraction;
  const start = symbols[symbol]?.nameStart ?? 0;
  for (const name of templates) facts.push({ symbol, name, constraint: bounds?.get(name) ?? '', default: '' });
  for (let scope = 0; scope < scopes.count; scope++)
    if (scopes.symbolOf(scope) === symbol)
      for (const name of templates) bindings.add({ name: names.idOf(name), kind: 'typeParameter', scope, start, space: SPACE.type });
}

/** Types that comments define belong to the file, wherever they are written. */
function addTypedefs(extraction: Extraction): void {
  for (const comment of extraction.comments) {
    const raw = extraction.textAt(comment);
    if (!raw.startsWith('/**') || !(raw.includes('@typedef') || raw.includes('@callback'))) continue;
    const from = extraction.startAt(comment);
    for (const { name, at, type } of readTypedefs(raw)) {
      const start = from + at;
      const range = { nameStart: start, nameEnd: start + name.length, start, end: start + name.length };
      const kind = 'type' as const;
      const symbol = addSymbol(extraction, {
        name,
        kind,
        container: -1,
        modifiers: Modifier.exported,
        ...range,
        signature: name,
        type,
        local: false,
      });
      extraction.bindings.add({ name: extraction.names.idOf(name), kind: 'symbol', scope: 0, start, symbol, space: SPACE.type });
    }
  }
}

/**
 * How each section of `FileFacts` packs: one column per field, in this order. The codec (packFacts.ts) is driven by these tables
 * alone, so a new field is one line here and one in fileFacts.ts.
 */
import {
  BINDING_KINDS,
  EXPORT_FORMS,
  EXPRESSION_OPERATIONS,
  type FileFacts,
  HERITAGE_RELATIONS,
  IMPORT_FORMS,
  PROBLEM_KINDS,
  REFERENCE_ROLES,
  SCOPE_KINDS,
  SYMBOL_KINDS,
  VISIBILITIES,
} from './fileFacts.ts';

/** Column types: an unsigned number, an index (-1 allowed), an offset (stored as the step from the row above), a text, a word of a closed list. */
export type Column = 'number' | 'index' | 'offset' | 'text' | readonly string[];

export type SectionName = Exclude<keyof FileFacts, 'lineStarts'>;
export type Section<Name extends SectionName> = FileFacts[Name][number];

type Columns<Name extends SectionName> = { readonly [Field in keyof Section<Name>]-?: Column };

/** Changes whenever the packed form changes; part of every extractor fingerprint. */
export const FACTS_FORMAT = 5;

export const FACT_SCHEMA: { readonly [Name in SectionName]: Columns<Name> } = {
  symbols: {
    name: 'text',
    kind: SYMBOL_KINDS,
    container: 'index',
    containerName: 'text',
    ordinal: 'number',
    visibility: VISIBILITIES,
    modifiers: 'number',
    nameStart: 'offset',
    nameEnd: 'offset',
    start: 'offset',
    end: 'offset',
    signature: 'text',
    type: 'text',
    doc: 'text',
  },
  parameters: { symbol: 'index', name: 'text', type: 'text', default: 'text', flags: 'number' },
  typeParameters: { symbol: 'index', name: 'text', constraint: 'text', default: 'text' },
  decorators: { symbol: 'index', name: 'text', arguments: 'text', start: 'offset' },
  scopes: { kind: SCOPE_KINDS, parent: 'index', symbol: 'index', start: 'offset', end: 'offset' },
  bindings: {
    name: 'text',
    kind: BINDING_KINDS,
    scope: 'index',
    start: 'offset',
    symbol: 'index',
    import: 'index',
    type: 'text',
    initializer: 'index',
  },
  imports: {
    form: IMPORT_FORMS,
    specifier: 'text',
    name: 'text',
    alias: 'text',
    flags: 'number',
    start: 'offset',
    end: 'offset',
    nameStart: 'offset',
    scope: 'index',
  },
  exports: { form: EXPORT_FORMS, name: 'text', local: 'text', symbol: 'index', specifier: 'text', flags: 'number', start: 'offset' },
  heritage: { symbol: 'index', relation: HERITAGE_RELATIONS, name: 'text', arguments: 'text', start: 'offset', scope: 'index' },
  expressions: { operation: EXPRESSION_OPERATIONS, operand: 'index', name: 'text', binding: 'index', start: 'offset' },
  parts: { whole: 'index', place: 'number', name: 'text', expression: 'index' },
  returns: { scope: 'index', expression: 'index' },
  // The role comes first, one byte a row: calls are counted without reading anything else.
  references: {
    role: REFERENCE_ROLES,
    name: 'text',
    start: 'offset',
    enclosing: 'index',
    scope: 'index',
    binding: 'index',
    receiver: 'index',
    argumentCount: 'index',
    flags: 'number',
  },
  problems: { kind: PROBLEM_KINDS, start: 'offset', end: 'offset', message: 'text' },
};

export const SECTION_NAMES = Object.keys(FACT_SCHEMA) as readonly SectionName[];

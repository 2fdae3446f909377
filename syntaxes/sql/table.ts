/** Where SQL defines and calls. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** The last part of `schema.name`, quoted or not. */
const NAME = '(?:[\\w$#"\\[\\]`]+\\.)*["\\[`]?(?<name>[a-z_][\\w$#]*)';

export const table: GenericTable = {
  comments: ['comment', 'marginalia'],
  defines: {
    create_table: { kind: 'class', name: 'object_reference .name' },
    column_definition: { kind: 'field', name: '.name', within: ['class', 'type'], in: ['column_definitions'], unless: 'ERROR' },
    // `CREATE TABLE t AS SELECT a, 1 AS b`.
    term: { kind: 'field', name: '.alias | .value =field .name', in: ['select_expression'], within: ['class'] },
    create_view: { kind: 'class', name: 'object_reference .name', holds: 'no' },
    create_materialized_view: { kind: 'class', name: 'object_reference .name', holds: 'no' },
    create_index: { kind: 'constant', name: '.column' },
    create_function: { kind: 'function', name: 'object_reference .name' },
    create_trigger: { kind: 'function', name: 'object_reference .name', holds: 'no' },
    create_type: { kind: 'type', name: 'object_reference .name' },
    create_database: { kind: 'namespace', name: 'identifier', holds: 'no' },
    create_sequence: { kind: 'variable', name: 'object_reference .name' },
    create_schema: { kind: 'namespace', name: 'identifier', holds: 'no' },
  },
  closures: ['subquery'],
  // Procedural dialects.
  unread: [
    {
      pattern: `^[ \\t]*create[ \\t]+(?:or[ \\t]+(?:replace|alter)[ \\t]+)?(?:(?:global|local|temp|temporary|unlogged|external|foreign|cached|memory)[ \\t]+)*table[ \\t]+(?:if[ \\t]+not[ \\t]+exists[ \\t]+)?${NAME}`,
      kind: 'class',
    },
    {
      pattern: `^[ \\t]*create[ \\t]+(?:or[ \\t]+(?:replace|alter)[ \\t]+)?(?:\\w+[ \\t]+)?view[ \\t]+(?:if[ \\t]+not[ \\t]+exists[ \\t]+)?${NAME}`,
      kind: 'class',
    },
    {
      pattern: `^[ \\t]*(?:create[ \\t]+(?:or[ \\t]+(?:replace|alter)[ \\t]+)?(?:\\w+[ \\t]+)?|alter[ \\t]+|(?:(?:member|static|constructor|final|overriding|map|order)[ \\t]+)*)(?:procedure|proc|function|trigger|event)[ \\t]+(?:if[ \\t]+(?:not[ \\t]+)?exists[ \\t]+)?${NAME}`,
      kind: 'function',
    },
    {
      pattern: `^[ \\t]*(?:create[ \\t]+(?:or[ \\t]+replace[ \\t]+)?)?(?:\\w+[ \\t]+)?package[ \\t]+(?:body[ \\t]+)?(?!body\\b)${NAME}`,
      kind: 'namespace',
    },
    { pattern: `^[ \\t]*create[ \\t]+(?:or[ \\t]+replace[ \\t]+)?(?:type|domain)[ \\t]+(?:body[ \\t]+)?(?!body\\b)${NAME}`, kind: 'type' },
    { pattern: `^[ \\t]*create[ \\t]+(?:database|schema)[ \\t]+(?:if[ \\t]+not[ \\t]+exists[ \\t]+)?${NAME}`, kind: 'namespace' },
    { pattern: `^[ \\t]*(?:sub)?(?:type)[ \\t]+(?=[\\w$#]+[ \\t]+is\\b)${NAME}`, kind: 'type' },
    { pattern: `^[ \\t]*cursor[ \\t]+(?=[\\w$#]+[ \\t]*(?:\\(|is\\b))${NAME}`, kind: 'variable' },
    {
      pattern: `^[ \\t]*create[ \\t]+(?:(?:unique|clustered|nonclustered|bitmap|fulltext)[ \\t]+)*index[ \\t]+(?:concurrently[ \\t]+)?(?:if[ \\t]+not[ \\t]+exists[ \\t]+)?${NAME}`,
      kind: 'constant',
    },
    { pattern: `^[ \\t]*create[ \\t]+(?:or[ \\t]+replace[ \\t]+)?(?:public[ \\t]+)?(?:sequence|synonym)[ \\t]+${NAME}`, kind: 'variable' },
  ],
  masked: plainComments,
  calls: { invocation: 'object_reference .name' },
};

/** Comments of other dialects, where they have a line of their own, as the grammar knows them: MySQL's `#`, Oracle's `//`. */
function plainComments(text: string): string {
  if (!/#|\/\//.test(text)) return text;
  const sharp = text.replace(/^([ \t]*)#(?:[^\S\n]|[-=#*]|$)/gm, (found, blanks: string) => `${blanks}--`.slice(0, found.length));
  return sharp.replace(/^([ \t]*)\/\//gm, '$1--');
}

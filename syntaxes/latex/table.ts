/** Where LaTeX has sections, labels and definitions, and what it reads in. */
import type { GenericDefinition, GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** Not those in the definition of a command: their title is its argument. */
const SECTION: GenericDefinition = { kind: 'namespace', name: '.text', matches: '^(?!#\\d$)' };

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: {
    part: SECTION,
    chapter: SECTION,
    section: SECTION,
    subsection: SECTION,
    subsubsection: SECTION,
    paragraph: SECTION,
    subparagraph: SECTION,
    label_definition: { kind: 'field', name: '.name label' },
    new_command_definition: { kind: 'function', name: '.declaration', holds: 'no' },
    old_command_definition: { kind: 'function', name: '.declaration', holds: 'no' },
    let_command_definition: { kind: 'function', name: '.declaration', holds: 'no' },
    paired_delimiter_definition: { kind: 'function', name: '.declaration', holds: 'no' },
    environment_definition: { kind: 'class', name: '.name', holds: 'no' },
    theorem_definition: { kind: 'class', name: '.name', holds: 'no' },
    counter_declaration: { kind: 'variable', name: '.counter' },
    color_definition: { kind: 'variable', name: '.name' },
    glossary_entry_definition: { kind: 'variable', name: '.name' },
    acronym_definition: { kind: 'variable', name: '.name' },
  },
  unread: [
    {
      pattern: '\\\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\\*?(?:\\[[^\\]\\n]*\\])?\\{(?<name>[^{}\\n]+)',
      kind: 'namespace',
    },
    {
      pattern: '\\\\(?:(?:re)?newcommand|providecommand|def)\\*?[ \\t]*\\{?(?<name>\\\\[a-z@]+)',
      kind: 'function',
    },
    { pattern: '\\\\label\\{(?<name>[^{}\\n]+)', kind: 'field' },
  ],
  imports: {
    class_include: { of: '.path path' },
    package_include: { of: '.paths path' },
    latex_include: { of: '.path path' },
    import_include: { of: '.file path' },
    biblatex_include: { of: '.glob .pattern' },
    bibtex_include: { of: '.paths path' },
    graphics_include: { of: '.path path' },
  },
  docs: { comments: ['%'] },
};

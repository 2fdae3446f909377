import { type Column, FACT_SCHEMA, SECTION_NAMES, type SectionName } from './factSchema.ts';
import type { FileFacts } from './fileFacts.ts';

/**
 * A section of facts as rows of numbers. There are tens of thousands of references in a megabyte of source; as rows they pack without an
 * object for each of them.
 */
export interface RowSection {
  readonly count: number;
  /** Numbers of a row, one after the other in `cells`. */
  readonly width: number;
  readonly cells: Int32Array;
  /** Where in a row each field lies. A word of a closed list is its place in the list, a text the number that `text` knows it by. */
  readonly columns: Readonly<Record<string, number>>;
  /** Equal numbers are equal texts. */
  text(value: number): string;
}

/** Facts of which some sections are rows. They are valid as long as their maker says. */
export type PackableFacts = {
  readonly [Name in SectionName]: FileFacts[Name] | RowSection;
} & Pick<FileFacts, 'lineStarts'>;

export function isRowSection(section: object): section is RowSection {
  return 'cells' in section;
}

/** The same facts as records. */
export function asRecords(facts: PackableFacts): FileFacts {
  const sections = SECTION_NAMES.map((name) => {
    const section = facts[name];
    return [name, isRowSection(section) ? recordsOf(section, name) : section];
  });
  return { ...Object.fromEntries(sections), lineStarts: facts.lineStarts } as FileFacts;
}

function recordsOf(section: RowSection, name: SectionName): object[] {
  const fields = Object.entries(FACT_SCHEMA[name]) as [string, Column][];
  return Array.from({ length: section.count }, (_, row) =>
    Object.fromEntries(
      fields.map(([field, column]) => [field, cellValue(section, row * section.width + (section.columns[field] ?? 0), column)]),
    ),
  );
}

function cellValue(section: RowSection, at: number, column: Column): string | number {
  const value = section.cells[at] as number;
  if (column === 'text') return section.text(value);
  return typeof column === 'string' ? value : (column[value] ?? '');
}

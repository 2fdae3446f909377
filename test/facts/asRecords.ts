import { type Column, FACT_SCHEMA, SECTION_NAMES, type SectionName } from '../../server/src/facts/factSchema.ts';
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { isRowSection, type PackableFacts, type RowSection } from '../../server/src/facts/rowSection.ts';

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

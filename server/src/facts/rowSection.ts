import type { SectionName } from './factSchema.ts';
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

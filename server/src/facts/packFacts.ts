/**
 * `FileFacts` as one compact byte string: the form in which facts cross processes and lie in the database.
 *
 * Layout: format version · string table · line starts · per section: row count, byte length, columns one after the other.
 * Texts are indices into the string table; offsets are steps from the row above, so that most values fit one byte.
 * Reading is lazy by section: asking for symbols does not touch references.
 */
import { ByteReader, ByteWriter } from './byteColumns.ts';
import { type FactColumns, readColumns } from './factColumns.ts';
import { type Column, FACT_SCHEMA, FACTS_FORMAT, SECTION_NAMES, type Section, type SectionName } from './factSchema.ts';
import { type FileFacts, REFERENCE_ROLES } from './fileFacts.ts';
import { isRowSection, type PackableFacts, type RowSection } from './rowSection.ts';
import { packStrings, unpackStrings } from './stringTable.ts';

type Row = Record<string, string | number>;

export function packFacts(facts: PackableFacts): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>([['', 0]]);
  const known: number[] = [];
  const sections = new ByteWriter(8192);
  const columns = new ByteWriter(8192);
  for (const name of SECTION_NAMES) {
    const section = facts[name];
    columns.clear();
    const packing = { writer: columns, strings, known };
    const fields = Object.entries(FACT_SCHEMA[name]) as [string, Column][];
    if (isRowSection(section)) for (const [field, column] of fields) packCells(packing, section, field, column);
    else for (const [field, column] of fields) packColumn(packing, section as unknown as readonly Row[], field, column);
    sections.unsigned(isRowSection(section) ? section.count : section.length);
    sections.unsigned(columns.length);
    sections.bytes(columns.view());
  }
  const writer = new ByteWriter(sections.length + 4096);
  writer.unsigned(FACTS_FORMAT);
  packStrings(writer, [...strings.keys()]);
  packSteps(writer, facts.lineStarts);
  writer.bytes(sections.view());
  return writer.view().slice();
}

/** Facts read from their packed form, section by section, when asked for. Throws on an unknown format version. */
export class PackedFacts implements FileFacts {
  /** The packed form. */
  readonly bytes: Uint8Array;
  readonly #strings: readonly string[];
  readonly #places = new Map<SectionName, { readonly count: number; readonly position: number }>();
  readonly #sections = new Map<SectionName, readonly unknown[]>();
  readonly #columns = new Map<SectionName, object>();
  readonly #rows = new Map<SectionName, Row[]>();
  readonly #lineStartsPosition: number;
  #lineStarts: readonly number[] | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const reader = new ByteReader(bytes);
    const format = reader.unsigned();
    if (format !== FACTS_FORMAT) throw new Error(`Packed facts have format ${format}, expected ${FACTS_FORMAT}`);
    this.#strings = unpackStrings(reader);
    const lineBytes = reader.unsigned();
    this.#lineStartsPosition = reader.position;
    reader.position += lineBytes;
    for (const name of SECTION_NAMES) {
      const count = reader.unsigned();
      const length = reader.unsigned();
      this.#places.set(name, { count, position: reader.position });
      reader.position += length;
    }
  }

  get symbols(): FileFacts['symbols'] {
    return this.#section('symbols');
  }
  get parameters(): FileFacts['parameters'] {
    return this.#section('parameters');
  }
  get typeParameters(): FileFacts['typeParameters'] {
    return this.#section('typeParameters');
  }
  get decorators(): FileFacts['decorators'] {
    return this.#section('decorators');
  }
  get scopes(): FileFacts['scopes'] {
    return this.#section('scopes');
  }
  get bindings(): FileFacts['bindings'] {
    return this.#section('bindings');
  }
  get imports(): FileFacts['imports'] {
    return this.#section('imports');
  }
  get exports(): FileFacts['exports'] {
    return this.#section('exports');
  }
  get heritage(): FileFacts['heritage'] {
    return this.#section('heritage');
  }
  get expressions(): FileFacts['expressions'] {
    return this.#section('expressions');
  }
  get parts(): FileFacts['parts'] {
    return this.#section('parts');
  }
  get returns(): FileFacts['returns'] {
    return this.#section('returns');
  }
  get references(): FileFacts['references'] {
    return this.#section('references');
  }
  get problems(): FileFacts['problems'] {
    return this.#section('problems');
  }

  get lineStarts(): readonly number[] {
    this.#lineStarts ??= unpackSteps(new ByteReader(this.bytes, this.#lineStartsPosition));
    return this.#lineStarts;
  }

  /** A section as columns of numbers, for whoever reads many rows and few fields of each: no object is made for a row. */
  columns<Name extends SectionName>(name: Name): FactColumns<Name> {
    let columns = this.#columns.get(name);
    if (columns === undefined) {
      const { count, position } = this.#places.get(name) ?? { count: 0, position: 0 };
      columns = readColumns(new ByteReader(this.bytes, position), count, FACT_SCHEMA[name]);
      this.#columns.set(name, columns);
    }
    return columns as FactColumns<Name>;
  }

  /** One record of a section; undefined when there is none. For whoever looks at a few of many: only these are made, and once. */
  row<Name extends SectionName>(name: Name, index: number): Section<Name> | undefined {
    if (index < 0 || index >= this.count(name)) return undefined;
    let rows = this.#rows.get(name);
    if (rows === undefined) {
      rows = [];
      this.#rows.set(name, rows);
    }
    rows[index] ??= this.#makeRow(this.columns(name) as unknown as Readonly<Record<string, Int32Array>>, FIELDS[name], index);
    return rows[index] as unknown as Section<Name>;
  }

  /** Forgets what was read so far; it is read again when it is asked for. */
  trim(): void {
    this.#rows.clear();
    this.#sections.clear();
    this.#columns.clear();
    this.#lineStarts = undefined;
  }

  /** The text that a column of texts holds as a number. */
  text(number: number): string {
    return this.#strings[number] ?? '';
  }

  /** Number of rows of a section, without reading them. */
  count(name: SectionName): number {
    return this.#places.get(name)?.count ?? 0;
  }

  /** Number of references that call something, without reading them. */
  countCalls(): number {
    const { count, position } = this.#places.get('references') ?? { count: 0, position: 0 };
    let calls = 0;
    for (let at = position; at < position + count; at++) if (COUNTED_ROLES.has(this.bytes[at] ?? 0)) calls++;
    return calls;
  }

  #makeRow(columns: Readonly<Record<string, Int32Array>>, fields: readonly (readonly [string, Column])[], index: number): Row {
    const row: Row = {};
    for (const [field, column] of fields) {
      const value = columns[field]?.[index] ?? 0;
      row[field] = column === 'text' ? this.text(value) : typeof column === 'string' ? value : (column[value] ?? '');
    }
    return row;
  }

  #section<Name extends SectionName>(name: Name): readonly Section<Name>[] {
    let rows = this.#sections.get(name);
    if (rows === undefined) {
      const place = this.#places.get(name) ?? { count: 0, position: 0 };
      rows = unpackRows(new ByteReader(this.bytes, place.position), place.count, FACT_SCHEMA[name], this.#strings);
      this.#sections.set(name, rows);
    }
    return rows as readonly Section<Name>[];
  }
}

const FIELDS = Object.fromEntries(SECTION_NAMES.map((name) => [name, Object.entries(FACT_SCHEMA[name])])) as unknown as Readonly<
  Record<SectionName, readonly (readonly [string, Column])[]>
>;

/** Places of the roles that are counted as calls, decorators not among them; a role is one byte, and the first column of its section. */
const COUNTED_ROLES: ReadonlySet<number> = new Set([REFERENCE_ROLES.indexOf('call'), REFERENCE_ROLES.indexOf('new')]);

interface Packing {
  readonly writer: ByteWriter;
  /** Texts by their index in the string table, in order of first use. */
  readonly strings: Map<string, number>;
  /** The same by the number a row section knows a text by. */
  readonly known: number[];
}

function indexOfText({ strings }: Packing, text: string): number {
  let index = strings.get(text);
  if (index === undefined) {
    index = strings.size;
    strings.set(text, index);
  }
  return index;
}

/** A column of a section that is rows of numbers: the same bytes as packColumn writes for the records they stand for. */
function packCells(packing: Packing, section: RowSection, field: string, column: Column): void {
  const { writer, known } = packing;
  const { cells, width } = section;
  const end = section.count * width;
  const first = section.columns[field];
  if (first === undefined) throw new Error(`A row section lacks the field ${field}`);
  if (column === 'index') for (let at = first; at < end; at += width) writer.unsigned((cells[at] as number) + 1);
  else if (column === 'offset') {
    let previous = 0;
    for (let at = first; at < end; at += width) {
      const value = cells[at] as number;
      writer.signed(value - previous);
      previous = value;
    }
  } else if (column === 'text')
    for (let at = first; at < end; at += width) {
      const value = cells[at] as number;
      const index = known[value] ?? indexOfText(packing, section.text(value));
      known[value] = index;
      writer.unsigned(index);
    }
  else for (let at = first; at < end; at += width) writer.unsigned(cells[at] as number);
}

function packColumn(packing: Packing, rows: readonly Row[], field: string, column: Column): void {
  const { writer } = packing;
  if (column === 'number') for (const row of rows) writer.unsigned(row[field] as number);
  else if (column === 'index') for (const row of rows) writer.unsigned((row[field] as number) + 1);
  else if (column === 'offset') {
    let previous = 0;
    for (const row of rows) {
      const value = row[field] as number;
      writer.signed(value - previous);
      previous = value;
    }
  } else if (column === 'text') for (const row of rows) writer.unsigned(indexOfText(packing, row[field] as string));
  else for (const row of rows) writer.unsigned(column.indexOf(row[field] as string));
}

function unpackRows(reader: ByteReader, count: number, schema: object, strings: readonly string[]): readonly Row[] {
  const fields = Object.entries(schema) as [string, Column][];
  const columns = fields.map(([, column]) => unpackColumn(reader, count, column, strings));
  const rows: Row[] = new Array(count);
  for (let index = 0; index < count; index++) {
    const row: Row = {};
    for (let at = 0; at < fields.length; at++)
      row[(fields[at] as [string, Column])[0]] = (columns[at] as (string | number)[])[index] as string | number;
    rows[index] = row;
  }
  return rows;
}

function unpackColumn(reader: ByteReader, count: number, column: Column, strings: readonly string[]): (string | number)[] {
  const values: (string | number)[] = new Array(count);
  if (column === 'number') for (let index = 0; index < count; index++) values[index] = reader.unsigned();
  else if (column === 'index') for (let index = 0; index < count; index++) values[index] = reader.unsigned() - 1;
  else if (column === 'offset') {
    let previous = 0;
    for (let index = 0; index < count; index++) {
      previous += reader.signed();
      values[index] = previous;
    }
  } else if (column === 'text') for (let index = 0; index < count; index++) values[index] = strings[reader.unsigned()] ?? '';
  else for (let index = 0; index < count; index++) values[index] = column[reader.unsigned()] ?? '';
  return values;
}

function packSteps(writer: ByteWriter, values: readonly number[]): void {
  const steps = new ByteWriter(values.length + 16);
  steps.unsigned(values.length);
  let previous = 0;
  for (const value of values) {
    steps.unsigned(value - previous);
    previous = value;
  }
  writer.unsigned(steps.length);
  writer.bytes(steps.view());
}

function unpackSteps(reader: ByteReader): number[] {
  let value = 0;
  return Array.from({ length: reader.unsigned() }, () => {
    value += reader.unsigned();
    return value;
  });
}

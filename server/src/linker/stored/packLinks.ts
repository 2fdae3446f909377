/**
 * `FileLinks` as one compact byte string, which is how links lie in the database.
 *
 * Layout: format version · string table · table of targets · imports · references; each section is its row count and then its columns.
 * Texts and targets are indices into their tables; indices of facts are steps from the row above.
 */
import { ByteReader, ByteWriter } from '../../facts/byteColumns.ts';
import { packStrings, unpackStrings } from '../../facts/stringTable.ts';
import { type FileLinks, type ImportLink, LINK_KINDS, LINK_TIERS, type LinkTarget, type ReferenceLink } from './fileLinks.ts';
import type { StoredLinks } from './linkStore.ts';
import { targetIdOf } from './targetKey.ts';

/** Changes whenever the packed form changes; part of the fingerprint of the logic that links. */
const LINKS_FORMAT = 1;

/** With the targets and candidates as `StoredLinks` wants them. */
export function packLinks({ imports, references }: FileLinks): Pick<StoredLinks, 'packed' | 'targets'> {
  const tables = new Tables();
  const rows = new ByteWriter(1024);
  packImports(rows, tables, imports);
  packReferences(rows, tables, references);
  const head = new ByteWriter(1024);
  packTargets(head, tables);
  const writer = new ByteWriter(head.length + rows.length + 1024);
  writer.unsigned(LINKS_FORMAT);
  packStrings(writer, [...tables.texts.keys()]);
  writer.bytes(head.view());
  writer.bytes(rows.view());
  return { packed: writer.view().slice(), targets: [...new Set(tables.targets.map(targetIdOf))] };
}

/** Throws on an unknown format version. */
export function unpackLinks(packed: Uint8Array): FileLinks {
  const reader = new ByteReader(packed);
  const format = reader.unsigned();
  if (format !== LINKS_FORMAT) throw new Error(`Packed links have format ${format}, expected ${LINKS_FORMAT}`);
  const texts = unpackStrings(reader);
  const known = { texts, targets: unpackTargets(reader, texts) };
  const imports = unpackImports(reader, known);
  return { imports, references: unpackReferences(reader, known) };
}

/**
 * The links of references that lead to one of the definitions, proven or not. Of a file with very many links hardly any are wanted, and the
 * others are not made into objects.
 */
export function unpackLinksTo(packed: Uint8Array, wanted: readonly LinkTarget[]): readonly ReferenceLink[] {
  const reader = new ByteReader(packed);
  reader.unsigned();
  const texts = unpackStrings(reader);
  const known = { texts, targets: unpackTargets(reader, texts) };
  const places = new Set<number>();
  for (const [place, { file, key }] of known.targets.entries())
    if (wanted.some((each) => each.file === file && each.key === key)) places.add(place);
  if (places.size === 0) return [];
  unpackImports(reader, known);
  return unpackReferences(reader, known, places);
}

class Tables {
  readonly texts = new Map<string, number>([['', 0]]);
  readonly targets: LinkTarget[] = [];
  readonly #byFile = new Map<number, Map<string, number>>();

  text(text: string): number {
    let index = this.texts.get(text);
    if (index === undefined) {
      index = this.texts.size;
      this.texts.set(text, index);
    }
    return index;
  }

  target(target: LinkTarget): number {
    let keys = this.#byFile.get(target.file);
    if (keys === undefined) {
      keys = new Map();
      this.#byFile.set(target.file, keys);
    }
    let index = keys.get(target.key);
    if (index === undefined) {
      index = this.targets.push(target) - 1;
      keys.set(target.key, index);
    }
    return index;
  }
}

interface Known {
  readonly texts: readonly string[];
  readonly targets: readonly LinkTarget[];
}

function packTargets(writer: ByteWriter, tables: Tables): void {
  writer.unsigned(tables.targets.length);
  packSteps(
    writer,
    tables.targets.map(({ file }) => file),
  );
  for (const { key } of tables.targets) writer.unsigned(tables.text(key));
}

function unpackTargets(reader: ByteReader, texts: readonly string[]): readonly LinkTarget[] {
  const files = unpackSteps(reader, reader.unsigned());
  return files.map((file) => ({ file, key: texts[reader.unsigned()] ?? '' }));
}

function packImports(writer: ByteWriter, tables: Tables, imports: readonly ImportLink[]): void {
  writer.unsigned(imports.length);
  packSteps(
    writer,
    imports.map((link) => link.import),
  );
  packColumn(writer, imports, ({ tier }) => LINK_TIERS.indexOf(tier));
  packLists(writer, tables, imports, ({ targets }) => targets);
  packColumn(writer, imports, ({ detail }) => tables.text(detail));
}

function unpackImports(reader: ByteReader, known: Known): readonly ImportLink[] {
  const indices = unpackSteps(reader, reader.unsigned());
  const tiers = indices.map(() => (LINK_TIERS[reader.unsigned()] ?? 'unresolved') as ImportLink['tier']);
  const targets = indices.map(() => unpackList(reader, known));
  const details = indices.map(() => known.texts[reader.unsigned()] ?? '');
  return indices.map((index, at) => ({
    import: index,
    tier: tiers[at] ?? 'unresolved',
    targets: targets[at] ?? [],
    detail: details[at] ?? '',
  }));
}

function packReferences(writer: ByteWriter, tables: Tables, references: readonly ReferenceLink[]): void {
  writer.unsigned(references.length);
  packSteps(
    writer,
    references.map(({ reference }) => reference),
  );
  const column = (numberOf: (link: ReferenceLink) => number) => packColumn(writer, references, numberOf);
  column(({ tier }) => LINK_TIERS.indexOf(tier));
  column(({ kind }) => LINK_KINDS.indexOf(kind));
  column(({ rule }) => tables.text(rule));
  packLists(writer, tables, references, ({ targets }) => targets);
  packLists(writer, tables, references, ({ candidates }) => candidates);
  column(({ receiver }) => tables.text(receiver));
  column(({ detail }) => tables.text(detail));
}

/** A loop of its own: one function with many loops is compiled again and again, as V8 learns of them one after the other. */
function packColumn<Row>(writer: ByteWriter, rows: readonly Row[], numberOf: (row: Row) => number): void {
  for (let at = 0; at < rows.length; at++) writer.unsigned(numberOf(rows[at] as Row));
}

/** All of them, or those that lead to a target at one of the places. */
function unpackReferences(reader: ByteReader, known: Known, wanted?: ReadonlySet<number>): readonly ReferenceLink[] {
  const indices = unpackSteps(reader, reader.unsigned());
  const column = () => {
    const values = new Uint32Array(indices.length);
    for (let row = 0; row < values.length; row++) values[row] = reader.unsigned();
    return values;
  };
  const tiers = column();
  const kinds = column();
  const rules = column();
  const targets = indices.map(() => unpackPlaces(reader));
  const candidates = indices.map(() => unpackPlaces(reader));
  const receivers = column();
  const details = column();
  const isWanted = (row: number) => wanted === undefined || leadsTo(targets[row], wanted) || leadsTo(candidates[row], wanted);
  const listOf = (places: readonly number[] = NONE) =>
    places.length === 0 ? NONE : places.map((place) => known.targets[place] ?? { file: 0, key: '' });
  const text = (values: Uint32Array, row: number) => known.texts[values[row] ?? 0] ?? '';
  const links: ReferenceLink[] = [];
  for (const [row, reference] of indices.entries())
    if (isWanted(row))
      links.push({
        reference,
        tier: LINK_TIERS[tiers[row] ?? -1] ?? 'unresolved',
        kind: LINK_KINDS[kinds[row] ?? -1] ?? 'value',
        rule: text(rules, row),
        targets: listOf(targets[row]),
        candidates: listOf(candidates[row]),
        receiver: text(receivers, row),
        detail: text(details, row),
      });
  return links;
}

function leadsTo(places: readonly number[] = NONE, wanted: ReadonlySet<number>): boolean {
  for (const place of places) if (wanted.has(place)) return true;
  return false;
}

function packLists<Row>(writer: ByteWriter, tables: Tables, rows: readonly Row[], listOf: (row: Row) => readonly LinkTarget[]): void {
  for (let at = 0; at < rows.length; at++) packList(writer, tables, listOf(rows[at] as Row));
}

function packList(writer: ByteWriter, tables: Tables, targets: readonly LinkTarget[]): void {
  writer.unsigned(targets.length);
  for (const target of targets) writer.unsigned(tables.target(target));
}

function unpackList(reader: ByteReader, { targets }: Known): readonly LinkTarget[] {
  return unpackPlaces(reader).map((place) => targets[place] ?? { file: 0, key: '' });
}

/** Places in the table of targets. Most lists of candidates are empty, and links are read for every answer. */
function unpackPlaces(reader: ByteReader): readonly number[] {
  const count = reader.unsigned();
  if (count === 0) return NONE;
  const places: number[] = [];
  for (let index = 0; index < count; index++) places.push(reader.unsigned());
  return places;
}

const NONE: readonly never[] = [];

function packSteps(writer: ByteWriter, values: readonly number[]): void {
  let previous = 0;
  for (const value of values) {
    writer.signed(value - previous);
    previous = value;
  }
}

function unpackSteps(reader: ByteReader, count: number): number[] {
  let value = 0;
  return Array.from({ length: count }, () => {
    value += reader.signed();
    return value;
  });
}

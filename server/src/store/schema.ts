/**
 * The tables of one workspace folder's index, as SQLite reads them. `SCHEMA_VERSION` goes up with every change of the text;
 * setupPlan.ts then works out how to get from an older database to this one.
 *
 * Rows that belong to a file carry its id in their own: id = file * 2^20 + n. The rows of one file so lie side by side in the
 * table itself and need no index to be found (rowIds.ts).
 */
export const SCHEMA_VERSION = 5;

/** Marks a database as ours, so that another program's file is never touched: the letters `Skei`. */
export const APPLICATION_ID = 0x536b6569;

export const SCHEMA = `
-- Single values: identity, counter, generation, deletions (generation of the last deleted file), unclean, unsupported and overlooked (JSON), linkLogic.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value ANY
) STRICT, WITHOUT ROWID;

-- The process that may write. token goes up with every change of owner; a writer whose token is not here has lost the right.
CREATE TABLE owner (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  token     INTEGER NOT NULL,
  pid       INTEGER NOT NULL,  -- 0: nobody
  started   TEXT NOT NULL,     -- when that process started, as its system tells; tells a reused pid apart
  heartbeat INTEGER NOT NULL,  -- milliseconds since the epoch
  product   TEXT NOT NULL,
  host      TEXT NOT NULL
) STRICT;

-- The last runs of the engine.
CREATE TABLE run (
  id         INTEGER PRIMARY KEY,
  trigger    TEXT NOT NULL,
  mode       TEXT NOT NULL,
  state      TEXT NOT NULL,
  started_at INTEGER NOT NULL,  -- milliseconds since the epoch
  ended_at   INTEGER NOT NULL,  -- 0: not ended
  counters   TEXT NOT NULL,     -- JSON: number by name
  phases     TEXT NOT NULL,     -- JSON: milliseconds by phase
  failure    TEXT               -- JSON
) STRICT;

-- One row per file the engine has seen: what it remembers (TrackingRow) and what the file amounts to.
CREATE TABLE file (
  id         INTEGER PRIMARY KEY,
  source     TEXT NOT NULL,
  path       TEXT NOT NULL,               -- relative, with /
  ordinal    INTEGER NOT NULL DEFAULT 0,
  content    TEXT NOT NULL DEFAULT '',
  logic      TEXT NOT NULL DEFAULT '',
  metadata   TEXT NOT NULL DEFAULT '',
  origin     TEXT NOT NULL DEFAULT '',
  status     TEXT NOT NULL DEFAULT '',    -- '': not tracked (yet)
  reason     TEXT NOT NULL DEFAULT '',
  failure    TEXT,                        -- JSON
  attempts   INTEGER NOT NULL DEFAULT 0,
  retry_at   INTEGER NOT NULL DEFAULT 0,
  language   TEXT NOT NULL DEFAULT '',    -- '': no facts
  symbols    INTEGER NOT NULL DEFAULT 0,
  calls      INTEGER NOT NULL DEFAULT 0,  -- of the references
  refs       INTEGER NOT NULL DEFAULT 0,
  imports    INTEGER NOT NULL DEFAULT 0,
  problems   INTEGER NOT NULL DEFAULT 0,
  lines      INTEGER NOT NULL DEFAULT 0,
  generation INTEGER NOT NULL DEFAULT 0,  -- of the last change of its output
  UNIQUE (path, source)
) STRICT;
CREATE INDEX file_generation ON file (generation);
CREATE INDEX file_status ON file (status, path) WHERE status <> 'ok';
CREATE INDEX file_problems ON file (path) WHERE problems > 0;

-- The packed facts of a file (facts/packFacts.ts), compressed (compressed.ts); references and all that needs no query of its own are only here.
CREATE TABLE facts (
  file   INTEGER PRIMARY KEY,
  digest INTEGER NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

-- Names that a file gives to namespaces which files of any folder share (linker/sharedNames.ts); only of files that give any.
CREATE TABLE shared (
  file  INTEGER PRIMARY KEY,
  names BLOB NOT NULL
) STRICT;

-- What a search can find. Lines and columns are 0-based, columns count UTF-16 units.
CREATE TABLE symbol (
  id           INTEGER PRIMARY KEY,  -- file * 2^20 + n; stays while the symbol's key lives
  container    TEXT NOT NULL,        -- dotted
  name         TEXT NOT NULL,
  kind         INTEGER NOT NULL,     -- place in SYMBOL_KINDS
  ordinal      INTEGER NOT NULL,
  visibility   INTEGER NOT NULL,     -- place in VISIBILITIES
  modifiers    INTEGER NOT NULL,     -- sum of Modifier flags
  line         INTEGER NOT NULL,     -- of the name
  column       INTEGER NOT NULL,
  end_column   INTEGER NOT NULL,
  start_line   INTEGER NOT NULL,     -- of the whole definition
  start_column INTEGER NOT NULL,
  stop_line    INTEGER NOT NULL,
  stop_column  INTEGER NOT NULL,
  signature    TEXT NOT NULL,
  digest       INTEGER NOT NULL
) STRICT;
-- No index over names: it would double the cost of writing a symbol, and search/ answers names from memory.

-- One row per imported name.
CREATE TABLE import (
  id        INTEGER PRIMARY KEY,  -- file * 2^20 + n
  form      INTEGER NOT NULL,     -- place in IMPORT_FORMS
  specifier TEXT NOT NULL,
  name      TEXT NOT NULL,
  alias     TEXT NOT NULL,
  ordinal   INTEGER NOT NULL,     -- tells equal imports of one file apart
  flags     INTEGER NOT NULL,     -- sum of ImportFlag
  line      INTEGER NOT NULL,
  column    INTEGER NOT NULL
) STRICT;

-- What a file's imports and references mean (linker/packLinks.ts), compressed (compressed.ts).
CREATE TABLE link (
  file       INTEGER PRIMARY KEY,
  digest     INTEGER NOT NULL,
  reads      BLOB NOT NULL,  -- the file's rows in read, so that they are found without an index (linkRows.ts)
  compressed BLOB NOT NULL
) STRICT;

-- What links were made from and where they lead, a row for each reader and place (linker/places.ts). A row for each definition would be
-- several times as many; a bit says nearly as well whose links are worth a look.
CREATE TABLE read (
  place   INTEGER NOT NULL,
  reader  INTEGER NOT NULL,  -- file
  mask    INTEGER NOT NULL,  -- names that were asked for, found or not
  targets INTEGER NOT NULL,  -- definitions of the place's file that links lead to (linkRows.ts)
  PRIMARY KEY (place, reader)
) STRICT, WITHOUT ROWID;

-- The names that a file's readers were last told of.
CREATE TABLE told (
  file INTEGER PRIMARY KEY,
  mask INTEGER NOT NULL
) STRICT;

-- Facts that a changed file had when its readers last heard of it; kept until they hear of the change.
CREATE TABLE former (
  file       INTEGER PRIMARY KEY,
  language   TEXT NOT NULL,
  compressed BLOB NOT NULL
) STRICT;

-- Files whose links are out of date.
CREATE TABLE mark (
  file INTEGER PRIMARY KEY,
  why  INTEGER NOT NULL  -- place in MARK_REASONS (linkMarks.ts)
) STRICT;
CREATE INDEX mark_changed ON mark (file) WHERE why = 0;
`;

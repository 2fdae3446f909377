import type { Dirent } from 'node:fs';
import { type Failure, FailureError, toFailure } from '../base/failure.ts';
import type { SourceEntry, SourceListing } from '../engine/ports.ts';
import type { GeneratedAttributes } from './content/attributes.ts';
import { ANY_LANGUAGE, type Languages } from './content/classify.ts';
import type { FirstLines } from './content/firstLines.ts';
import { metadataToken } from './content/metadata.ts';
import { type FileSystem, isAbsence } from './fileSystem.ts';
import type { IgnoreRules } from './ignore/ignoreRules.ts';
import type { WorkspacePaths } from './path.ts';
import { type VisitedFolder, walkFolders } from './walkFolders.ts';

export interface WalkParts {
  readonly paths: WorkspacePaths;
  readonly rules: IgnoreRules;
  readonly languages: Languages;
  readonly firstLines: FirstLines;
  readonly attributes: GeneratedAttributes;
  readonly files: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Larger files are listed too, so that their state is known; they are not read. */
  readonly maxBytes: number;
}

/** What a walk met, listed or not. */
export interface WalkSummary {
  readonly files: number;
  readonly folders: number;
  /** Files in no supported language that no rule leaves out, by extension (`.css`; '' when they have none). */
  readonly unsupported: ReadonlyMap<string, number>;
  /** Symbolic links. One to a folder is not entered, one to a file not listed: a target inside the workspace is listed by itself. */
  readonly links: number;
  /** Pipes, sockets and devices; never opened. */
  readonly special: number;
  readonly overlooked: readonly Overlooked[];
}

/**
 * What could not be looked at: a path that may not be read, one that is not valid UTF-8, spelt as well as it can be, and so is no key, or an
 * ignore file, whose rules are not kept then.
 */
export interface Overlooked {
  /** A folder's ends with `/`. */
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

/** Files per step, so that whoever drives the walk can let others run in between; some milliseconds. */
const STEP = 500;

/**
 * Lists the supported files whose keys start with `prefix`, folder by folder, names in order. It does not follow links, opens nothing but
 * files whose names do not tell whether they are in any language, and enters no folder that is left out. Steps may be empty.
 * Throws a `FailureError` when the root itself cannot be listed.
 */
export function* walk(parts: WalkParts, prefix: string): Generator<SourceListing, WalkSummary> {
  const tally = createTally();
  const start = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  const firstName = prefix.slice(start.length);
  let entries: SourceEntry[] = [];
  let uncertain: { prefix: string; failure: Failure }[] = [];
  let seen = 0;
  const onFailure = (key: string, error: unknown): void => {
    if (key !== '' && isAbsence(error)) {
      if (key.includes(REPLACEMENT)) tally.overlooked.push({ path: key, reason: 'workspace.unnameable', detail: NOT_UTF8 });
      return;
    }
    const failure = toFailure(error, { code: 'workspace.unreadable', subject: key });
    if (key === '') throw new FailureError(failure, { cause: error });
    uncertain.push({ prefix: key, failure });
    tally.overlooked.push({ path: key, reason: failure.code, detail: failure.message });
  };
  for (const folder of walkFolders({ ...parts, onFailure }, start)) {
    tally.folders++;
    const observe = observer(parts, folder, { tally, onFailure });
    for (const entry of folder.entries) {
      if (folder.prefix === start && !entry.name.startsWith(firstName)) continue;
      const found = observe(entry);
      if (found) entries.push(found);
      if (++seen % STEP > 0) continue;
      yield { entries, uncertain };
      entries = [];
      uncertain = [];
    }
  }
  yield { entries, uncertain };
  for (const [path, { code, message }] of parts.rules.problems) tally.overlooked.push({ path, reason: code, detail: message });
  return tally;
}

interface Tally extends WalkSummary {
  files: number;
  folders: number;
  links: number;
  special: number;
  readonly unsupported: Map<string, number>;
  readonly overlooked: Overlooked[];
}

function createTally(): Tally {
  return { files: 0, folders: 0, links: 0, special: 0, unsupported: new Map(), overlooked: [] };
}

interface Observations {
  readonly tally: Tally;
  readonly onFailure: (key: string, error: unknown) => void;
}

/** Looks at what a folder holds, one by one; gives an entry for what is to be listed. */
function observer(parts: WalkParts, folder: VisitedFolder, { tally, onFailure }: Observations): (entry: Dirent) => SourceEntry | undefined {
  const { languages, firstLines, attributes, files, maxBytes } = parts;
  attributes.enter(folder.prefix.slice(0, -1), folder.names);
  const path = parts.paths.toPath(folder.prefix.slice(0, -1));
  const hasSibling = (name: string): boolean => folder.names.has(name);
  // Taken once a folder, before its files are looked at: being early makes the racy rule stricter, never laxer.
  const now = parts.now();
  const count = (extension: string): undefined => {
    tally.unsupported.set(extension, (tally.unsupported.get(extension) ?? 0) + 1);
  };
  const stat = (key: string, name: string, named: string): SourceEntry | undefined => {
    const full = `${path}/${name}`;
    const stats = files.lstatSync(full, { bigint: true });
    if (named === ANY_LANGUAGE && firstLines.languageOf({ key, path: full, stats, now }) === undefined) return count(extensionOf(name));
    tally.files++;
    const metadata = metadataToken(stats, now, { named, marked: attributes.ofFile(key), maxBytes });
    const bytes = Math.min(Number(stats.size), maxBytes);
    return metadata === undefined ? { key, bytes } : { key, metadata, bytes };
  };
  return (entry) => {
    if (!entry.isFile()) {
      if (entry.isSymbolicLink()) tally.links++;
      else if (!entry.isDirectory()) tally.special++;
      return undefined;
    }
    const key = folder.prefix + entry.name;
    if (folder.rules.excludes({ path: key, hasSibling })) return undefined;
    const named = languages.ofPath(key);
    if (named === undefined) return count(extensionOf(entry.name));
    try {
      return stat(key, entry.name, named);
    } catch (error) {
      onFailure(key, error);
      return undefined;
    }
  };
}

/** What the system gives for bytes that are no valid UTF-8; such a name leads nowhere. */
const REPLACEMENT = '\uFFFD';
const NOT_UTF8 = 'its name is not valid UTF-8';

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

/**
 * Links follow facts: whatever a transaction of the flow left marked is linked afterwards, a few files at a time. Files whose facts
 * changed first tell their readers which names are different now; then everybody marked is linked anew.
 */
import { linkRules } from '../../../syntaxes/linkRules.ts';
import { FailureError } from '../base/failure.ts';
import { baseName, folderOf } from '../base/paths.ts';
import type { Stopwatch } from '../base/stopwatch.ts';
import type { DerivedStage } from '../engine/ports.ts';
import { PackedFacts } from '../facts/packFacts.ts';
import { createLinking } from '../linker/createLinking.ts';
import { linkFile } from '../linker/linkFile.ts';
import { FileView } from '../linker/reading/fileView.ts';
import { changedNames, type Interface, interfaceOf, namesOf } from '../linker/reading/interface.ts';
import { LinkReader, STARS, ViewCache } from '../linker/reading/linkReader.ts';
import type { LinkRules } from '../linker/rules/linking.ts';
import type { FileLinks } from '../linker/stored/fileLinks.ts';
import type { LinkSource } from '../linker/stored/linkStore.ts';
import { packLinks } from '../linker/stored/packLinks.ts';
import {
  ALL_NAMES,
  filePlace,
  folderPlace,
  intersects,
  maskOf,
  type NameMask,
  type PlaceChange,
  passedOnPlace,
} from '../linker/stored/places.ts';
import type { IndexStore } from '../store/indexStore.ts';

export interface LinkStageParts {
  readonly store: Pick<IndexStore, 'links'>;
  readonly stopwatch: Stopwatch;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Who logs what is read, and who says what may be learnt from a file: all that staying right rests on. */
  readonly createReader?: (source: LinkSource, views: ViewCache) => LinkReader;
  readonly interfaceOf?: (view: FileView) => Interface;
  /** Told of a file that could not be linked for a reason of our own. */
  readonly onFault?: (path: string, error: unknown) => void;
}

/** A transaction ends after so many milliseconds: writers of facts and heartbeats want their turn. */
const SLICE_MS = 100;
/** Packed facts kept as views between files. */
const VIEW_BYTES = 8 * 1024 * 1024;

export function createLinkStage(parts: LinkStageParts): DerivedStage {
  const { store, stopwatch, now } = parts;
  const { links } = store;
  const createReader = parts.createReader ?? ((source: LinkSource, cache: ViewCache) => new LinkReader(source, cache));
  const readInterface = parts.interfaceOf ?? interfaceOf;
  const views = new ViewCache(VIEW_BYTES);
  const reader = createReader(links, views);
  let version = -1;
  let isFirst = false;

  /** Views are of the facts as they were. */
  function look(): void {
    const current = links.version();
    if (current === version) return;
    version = current;
    views.forget();
    isFirst = links.isEmpty();
  }

  function settle(limit: number): number {
    const until = now() + SLICE_MS;
    let settled = 0;
    for (const { file, why } of links.marks(limit)) {
      // In a first index nobody has read anything yet that could have changed since.
      if (why === 'changed') announce(file, isFirst);
      if (why === 'affected' || isFirst) link(file);
      settled++;
      if (now() >= until) break;
    }
    return settled;
  }

  function announce(file: number, silently: boolean): void {
    const view = reader.start(file);
    if (view === undefined) {
      links.putLinks(file, undefined);
      return;
    }
    links.announce(file, namesOf(view), silently ? [] : changesOf(view));
  }

  /** Names that say something else than when the readers of the file last heard of it, and where they are asked for. */
  function changesOf(view: FileView): readonly PlaceChange[] {
    const former = links.former(view.id);
    if (former === undefined) return placesOf(view, ALL_NAMES);
    // Whoever looks at a path for a file of some language sees one come or go there.
    if (former.language !== view.language)
      return [filePlace(view.id), folderPlace(folderOf(view.path))].map((place) => ({ place, mask: ALL_NAMES }));
    const before = new FileView({ id: view.id, path: view.path, language: former.language }, new PackedFacts(former.packed));
    const mask = changedNames(readInterface(before), readInterface(view));
    return mask === 0 ? [] : placesOf(view, mask);
  }

  function link(file: number): void {
    const view = reader.start(file);
    const rules = view === undefined ? undefined : linkRules.get(view.language);
    if (view === undefined || rules === undefined) links.putLinks(file, undefined);
    else {
      const made = linksOf(view, rules);
      links.putLinks(file, { ...packLinks(made), reads: reader.reads() });
      view.trim();
    }
  }

  /** A fault in a language's rules must not keep the other files from their links: the file goes without, and is tried again when it changes. */
  function linksOf(view: FileView, rules: LinkRules): FileLinks {
    try {
      return linkFile(createLinking({ reader, own: rules, rules: linkRules }), view);
    } catch (error) {
      if (error instanceof FailureError) throw error;
      parts.onFault?.(view.path, error);
      return NO_LINKS;
    }
  }

  return {
    name: 'links',
    pending: () => links.pending(),
    drain: (limit) =>
      stopwatch.measure('link', () => {
        look();
        return settle(limit);
      }),
  };
}

const NO_LINKS: FileLinks = { imports: [], references: [] };

/** Where a file's names are asked for, and what it passes on as a whole. */
function placesOf(view: FileView, mask: NameMask): readonly PlaceChange[] {
  const folder = folderOf(view.path);
  const places = [{ place: filePlace(view.id), mask }];
  if (linkRules.get(view.language)?.sharesPackage === true) places.push({ place: folderPlace(folder), mask });
  if (intersects(mask, maskOf(STARS))) places.push({ place: passedOnPlace(folder), mask: maskOf(baseName(view.path)) });
  return places;
}

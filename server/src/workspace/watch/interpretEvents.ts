import { baseName, folderOf } from '../../base/paths.ts';
import type { RowKey, SourceChange } from '../../engine/ports.ts';
import { GIT_ATTRIBUTES } from '../content/attributes.ts';
import { outputFoldersBeside } from '../ignore/builtInRules.ts';
import { GIT_IGNORE, OWN_IGNORE } from '../ignore/ignoreReader.ts';
import type { IgnoreRules } from '../ignore/ignoreRules.ts';
import type { DiskEvent } from './diskEvent.ts';

/** More relevant events than this in one batch are answered with one rescan: listing is cheaper than reading them one by one. */
export const MOST_EVENTS = 500;

export interface EventContext {
  readonly rules: Pick<IgnoreRules, 'excludes' | 'knows' | 'forget'>;
  /** Could a file of this name be in a supported language? */
  readonly isSupported: (key: RowKey) => boolean;
  /** Asks the disk. */
  readonly isFolder: (key: RowKey) => boolean;
}

export interface Interpretation {
  /** What the engine has to do: nothing, named rows, or listings of a part or of everything. */
  readonly changes: readonly SourceChange[];
  /** What was left out so far may belong to the index now: watchers have to look there too. */
  readonly rulesChanged: boolean;
}

/** Says what a batch of events means. Asks the disk where the events leave open what a path is. */
export function interpretEvents(events: readonly DiskEvent[], context: EventContext): Interpretation {
  const keys = new Set<RowKey>();
  const rescans = new Map<string, string>();
  let rulesChanged = false;
  for (const event of events) {
    for (const effect of effectsOf(event, context)) {
      if (effect.kind === 'row') keys.add(effect.key);
      else rescans.set(effect.prefix, effect.reason);
      rulesChanged ||= effect.kind === 'rules';
    }
  }
  if (keys.size + rescans.size > MOST_EVENTS) rescans.set('', `more than ${MOST_EVENTS} changes at once`);
  return { changes: merge(keys, rescans), rulesChanged };
}

type Effect =
  | { readonly kind: 'row'; readonly key: RowKey }
  | { readonly kind: 'folder' | 'rules'; readonly prefix: string; readonly reason: string };

function effectsOf(event: DiskEvent, context: EventContext): Effect[] {
  switch (event.kind) {
    case 'lost':
      return [{ kind: 'folder', prefix: '', reason: event.reason }];
    case 'head':
      return [{ kind: 'folder', prefix: '', reason: 'another branch' }];
    case 'rules':
      return [{ kind: 'rules', prefix: '', reason: `${event.path} changed` }];
    case 'changed':
    case 'deleted':
      return [...ruleEffects(event.key, context), ...pathEffects(event, context)];
  }
}

/** Files that are watched for what they decide, supported or not. */
export function isRuleFile(name: string): boolean {
  return name === GIT_IGNORE || name === OWN_IGNORE || name === GIT_ATTRIBUTES || outputFoldersBeside(name).length > 0;
}

/** A change of the rules of a folder is a new look at that folder: what is newly left out vanishes, what is newly let in appears. */
function ruleEffects(key: RowKey, { rules, isFolder }: EventContext): Effect[] {
  const name = baseName(key);
  const folder = folderOf(key);
  const prefix = folder === '' ? '' : `${folder}/`;
  // With `.git` a work tree of its own begins or ends here, and with it the reach of ignore files.
  if (name === GIT_IGNORE || name === OWN_IGNORE || name === GIT_ATTRIBUTES || name === '.git') {
    return prefix !== '' && rules.excludes(prefix) ? [] : [{ kind: 'rules', prefix, reason: `${key} changed` }];
  }
  return outputFoldersBeside(name)
    .filter((output) => rules.knows(prefix + output) || isFolder(prefix + output))
    .map((output) => ({ kind: 'rules', prefix: `${prefix}${output}/`, reason: `${key} changed` }));
}

function pathEffects({ key, kind, entry }: DiskEvent & { readonly kind: 'changed' | 'deleted' }, context: EventContext): Effect[] {
  const { rules, isSupported, isFolder } = context;
  if (key === '') return [{ kind: 'folder', prefix: '', reason: 'the workspace folder itself changed' }];
  const effects: Effect[] = [];
  const isOrWasFolder = entry === 'folder' || (entry === undefined && (kind === 'deleted' ? rules.knows(key) : isFolder(key)));
  if (isOrWasFolder && !rules.excludes(`${key}/`)) effects.push({ kind: 'folder', prefix: `${key}/`, reason: `${key} ${kind}` });
  if (entry !== 'folder' && isSupported(key) && !rules.excludes(key)) effects.push({ kind: 'row', key });
  return effects;
}

/** Names nothing twice: a listing covers the listings and rows below it. */
function merge(keys: ReadonlySet<RowKey>, rescans: ReadonlyMap<string, string>): SourceChange[] {
  const everything = rescans.get('');
  if (everything !== undefined) return [{ kind: 'rescan', reason: everything }];
  const isCovered = (path: string): boolean => [...rescans.keys()].some((prefix) => path !== prefix && path.startsWith(prefix));
  const changes: SourceChange[] = [];
  for (const [prefix, reason] of rescans) if (!isCovered(prefix)) changes.push({ kind: 'rescan', prefix, reason });
  const rows = [...keys].filter((key) => !isCovered(key));
  if (rows.length > 0) changes.push({ kind: 'changed', keys: rows });
  return changes;
}

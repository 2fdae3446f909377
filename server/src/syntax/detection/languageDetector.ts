/** Which language a file is in: by what people set, its whole name, a pattern, its extension, and where these leave a choice by its content. */
import type { TextSample } from '../../base/textSample.ts';
import type { FileKind } from '../languagePack.ts';
import { createAssociations, NOTHING } from './associations.ts';
import { CONTENT_RULES } from './contentRules.ts';
import { modeOf } from './modeline.ts';
import { createNamePatterns } from './namePatterns.ts';
import { interpreterOf } from './shebang.ts';

export interface LanguageDetector {
  /**
   * The language id of a file by its name; several ids joined by `|` when only the content can tell; `anyLanguage` when the content may
   * tell; undefined when no pack claims it. Separators may be `/` or `\`.
   */
  ofPath(path: string): string | undefined;
  /** The language id by name and content. Where the name leaves no choice the content has no say. */
  ofContent(path: string, sample: TextSample): string | undefined;
  /** Bytes of the longest line that the language's grammar can be given; undefined for any. */
  longestLine(language: string): number | undefined;
}

export interface DetectorOptions {
  readonly kinds: readonly FileKind[];
  /** What `ofPath` says of names that say nothing. */
  readonly anyLanguage?: string;
  /** Globs to language ids, as in the editor's `files.associations`; the first match counts. Ids that no pack has change nothing. */
  readonly associations?: Readonly<Record<string, string>>;
}

export function languageDetector({ kinds, anyLanguage = '', associations = {} }: DetectorOptions): LanguageDetector {
  const byExtension = claims(kinds, (kind) => kind.extensions);
  const byFileName = claims(kinds, (kind) => kind.fileNames ?? []);
  const byInterpreter = claims(kinds, (kind) => kind.shebangs ?? []);
  const byWord = claims(kinds, ({ id, aliases = [] }) => [id, ...aliases]);
  const byPattern = createNamePatterns(kinds.flatMap(({ id, patterns = [] }) => patterns.map((glob) => [glob, id] as const)));
  const association = createAssociations(associations, (word) => byWord.get(word)?.[0]);

  const lineLimits = new Map(kinds.map(({ id, longestLine }) => [id, longestLine]));

  const byWholeName = (path: string): string | undefined => {
    const set = association?.(path);
    if (set !== undefined) return set;
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return byFileName.get(name)?.[0] ?? byPattern(name);
  };

  const byContent = (path: string, sample: TextSample): string | undefined => {
    const extension = extensionOf(path);
    const allowed = CONTENT_RULES[extension]?.rarely === true ? undefined : byExtension.get(extension);
    const said = [...saidBy(sample), ...(CONTENT_RULES[extension]?.decide(sample.head) ?? [])];
    return said.find((id) => (allowed === undefined ? byWord.get(id)?.[0] === id : allowed.includes(id)));
  };

  /** What a text itself says it is. */
  const saidBy = (sample: TextSample): readonly string[] => {
    const command = interpreterOf(sample.head);
    // `python3.12` is python.
    const ids = command === undefined ? undefined : (byInterpreter.get(command) ?? byInterpreter.get(command.replace(/[\d.]+$/, '')));
    return ids ?? byWord.get(modeOf(sample) ?? '') ?? [];
  };

  return {
    ofPath(path) {
      const whole = byWholeName(path);
      if (whole !== undefined) return whole === NOTHING ? undefined : whole;
      const extension = extensionOf(path);
      if (extension === '' || CONTENT_RULES[extension]?.rarely === true) return anyLanguage;
      return byExtension.get(extension)?.join('|');
    },
    ofContent(path, sample) {
      const whole = byWholeName(path);
      if (whole !== undefined) return whole === NOTHING ? undefined : whole;
      const extension = extensionOf(path);
      if (extension !== '' && CONTENT_RULES[extension] === undefined) return byExtension.get(extension)?.[0];
      return byContent(path, sample);
    },
    longestLine: (language) => lineLimits.get(language),
  };
}

/** With its dot, in lower case; '' for none. */
function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 || dot < path.lastIndexOf('/') || dot < path.lastIndexOf('\\') ? '' : path.slice(dot).toLowerCase();
}

/** Who claims each key, in the order of the list. Only extensions with a rule of their own may have several claimants; a test sees to it. */
function claims(kinds: readonly FileKind[], keysOf: (kind: FileKind) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const kind of kinds)
    for (const key of keysOf(kind)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [kind.id]);
      else known.push(kind.id);
    }
  return index;
}

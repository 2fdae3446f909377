/** How imports are told in rows of trees. */
import { l10n } from 'vscode';
import { count } from '../texts.ts';

/** Names of an import that are told; the others are counted. */
const mostNames = 3;

export interface ImportTraits {
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/** `a, b, c + 2`; '' for a whole module. */
export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? l10n.t('{0} + {1}', shown, count(names.length - mostNames)) : shown;
}

/** `types only · a, b`: what tells an import from others, then its names. */
export function traitsText({ names, typeOnly, dynamic }: ImportTraits): string {
  return joined([typeOnly ? l10n.t('types only') : '', dynamic ? l10n.t('dynamic') : '', namesText(names)]);
}

export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** The last part of each path, with as much before it as tells them apart: every folder has its `index.ts`. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const parts = (path: string, length: number) => path.split('/').slice(-length).join('/');
  const all = [...new Set(paths)];
  return new Map(
    all.map((path) => {
      const depth = path.split('/').length;
      let length = commonNames.test(path) ? Math.min(2, depth) : 1;
      while (length < depth && all.some((other) => other !== path && parts(other, length) === parts(path, length))) length++;
      return [path, parts(path, length)];
    }),
  );
}

/** Names that say nothing without their folder. */
const commonNames = /(^|\/)(index|__init__|mod|main)\.[^/]+$/;

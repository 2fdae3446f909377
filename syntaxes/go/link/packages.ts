/** Packages: which files of a folder are one, and which of several definitions of a name is meant. */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { buildsOn, constraintOfName } from './constraints.ts';

/** What a file says of itself. */
interface Clause {
  /** The package's name; '' when the clause is missing. */
  readonly name: string;
  readonly isTest: boolean;
  /** What decides whether it is built; ''. */
  readonly constraint: string;
  /** Whether it is built on the platform that stands for all others. */
  readonly isBuilt: boolean;
}

export const clauseOf = oncePer(({ facts, path }: FileView): Clause => {
  const named = facts.exports.find(({ form, specifier }) => form === 'namespace' && specifier === '');
  const line = facts.decorators.find(({ symbol, name }) => symbol < 0 && name === 'go:build')?.arguments ?? '';
  const constraints = [line, constraintOfName(path)].filter((each) => each !== '');
  return {
    name: named?.name ?? '',
    isTest: path.endsWith('_test.go'),
    constraint: constraints.join(' && '),
    isBuilt: constraints.every(buildsOn),
  };
});

export function isGo(view: FileView): boolean {
  return view.language === 'go';
}

/** Whether two files of a folder share their names: those of the tests in `x_test` are apart. */
export function isSamePackage(one: FileView, other: FileView): boolean {
  return isGo(one) && isGo(other) && clauseOf(one).name === clauseOf(other).name;
}

/** What other packages can import: not what `x_test` has. */
export function isImportable(view: FileView): boolean {
  return isGo(view) && !(clauseOf(view).isTest && clauseOf(view).name.endsWith('_test'));
}

/**
 * The one of several definitions of a name in a package that a user in `from` means: of the same file, else of those built under the same
 * condition, else of those that are always built, else of those built on the platform that stands for all others.
 */
export function preferred(entities: readonly Entity[], from: FileView | undefined): readonly Entity[] {
  let best: Entity | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const entity of entities) {
    const distance = entities.length === 1 ? 0 : distanceOf(entity.view, from);
    if (distance >= least) continue;
    least = distance;
    best = entity;
  }
  return best === undefined ? [] : [best];
}

function distanceOf(view: FileView, from: FileView | undefined): number {
  if (view === from) return 0;
  const { constraint, isBuilt, isTest, name } = clauseOf(view);
  const own = from === undefined ? undefined : clauseOf(from);
  // Programs that build the package stand beside it.
  const apart = (isTest && own?.isTest !== true ? 10 : 0) + (name === 'main' && own?.name !== 'main' ? 20 : 0);
  if (constraint === '') return apart + 2;
  if (own !== undefined && own.constraint === constraint) return apart + 1;
  return apart + (isBuilt ? 3 : 4);
}

/** Fixtures: what pytest gives a test under the name of a parameter (https://docs.pytest.org/en/stable/explanation/fixtures.html). */
import { folderOf, foldersUp, within } from '../../../server/src/base/paths.ts';
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { ownerClass } from '../../../server/src/linker/lookup/owners.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, NOTHING, type Typed, weaker } from '../../../server/src/linker/types/types.ts';
import { elementOf } from './elements.ts';
import { yieldedBy } from './generators.ts';
import { moduleMember } from './modules.ts';

/** What a test, or a fixture that needs others, is given for a parameter. */
export function givenByFixture(linking: Linking, taker: Entity, parameter: string): Typed {
  const fixture = takesFixtures(taker) && !isParametrized(taker, parameter) ? fixtureFor(linking, taker, parameter) : undefined;
  return fixture === undefined ? NOTHING : fixtureValue(linking, fixture);
}

function takesFixtures(taker: Entity): boolean {
  return taker.view.symbol(taker.symbol)?.name.startsWith('test') === true || isFixture(taker);
}

function isFixture({ view, symbol }: Entity): boolean {
  return view.decorators(symbol).some(({ name, arguments: given }) => FIXTURES.test(name) && !/\bname\s*=/.test(given));
}

const FIXTURES = /^(?:pytest\.|pytest_asyncio\.)?fixture$/;

/** Values that a test lists itself come before fixtures. */
function isParametrized({ view, symbol }: Entity, parameter: string): boolean {
  const around = view.symbol(symbol)?.container ?? -1;
  const decorators = [...view.decorators(symbol), ...view.decorators(around)];
  return decorators.some(({ name, arguments: given }) => name.endsWith('parametrize') && given.includes(parameter));
}

/** The nearest fixture of a name: of the class, the file, the folders above. One that is called like what it needs replaces another. */
function fixtureFor(linking: Linking, taker: Entity, name: string): Entity | undefined {
  const around = ownerClass(taker);
  const ofClass = around === undefined ? [] : membersOfDefinition(linking, around, name);
  return nearest(taker, ofClass) ?? nearestOfFiles(linking, taker, name);
}

function nearestOfFiles(linking: Linking, taker: Entity, name: string): Entity | undefined {
  for (const file of filesAround(linking, taker.view)) {
    const meant = moduleMember(linking, { file, folder: undefined }, name);
    const found = nearest(
      taker,
      meant.flatMap((meaning) => (meaning.kind === 'symbol' ? [meaning.entity] : [])),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function* filesAround(linking: Linking, view: FileView): Generator<FileView> {
  yield view;
  for (const folder of foldersUp(folderOf(view.path))) {
    const shared = linking.reader.fileAt(within(folder, 'conftest.py'));
    if (shared !== undefined && shared.id !== view.id) yield shared;
  }
}

function nearest(taker: Entity, found: readonly Entity[]): Entity | undefined {
  return found.find((each) => (each.view.id !== taker.view.id || each.symbol !== taker.symbol) && isFixture(each));
}

/** What a fixture returns, or yields before it cleans up. */
function fixtureValue(linking: Linking, fixture: Entity): Typed {
  const fact = fixture.view.symbol(fixture.symbol);
  const isGenerator = ((fact?.modifiers ?? 0) & Modifier.generator) !== 0;
  const { type, rule } = resultOfCall(linking, fixture, undefined);
  if (!isGenerator) return { type, rule: weaker(rule, 'argument') };
  const yielded = fact?.type === '' ? yieldedBy(linking, fixture) : type;
  return { type: elementOf(linking, yielded, ''), rule: weaker(rule, 'argument') };
}

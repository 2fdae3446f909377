/** A change and its reach as text: what has changed, whom it reaches by distance, tests apart, what is left without a use. */
import type { AffectedSymbol, AffectedTest, ChangedSymbol, Impact, Sureness } from '../api/impact.ts';
import { counted } from '../base/counted.ts';
import { qualifiedName } from './answered.ts';
import { type Painter, place, printable } from './format.ts';

export function impactText(impact: Impact, paint: Painter): string {
  const names = namesOf(impact);
  const parts = [
    section(
      'Changed',
      impact.changed.flatMap((each) => changedLines(each, paint)),
      paint,
    ),
    ...affectedParts(impact, names, paint),
    section('Tests that reach it', testsByReach(impact.tests, (reach) => reach !== 'imports').map(testLine), paint),
    section('Tests that only import it: no use was found', testsByReach(impact.tests, (reach) => reach === 'imports').map(testLine), paint),
    section(
      'Not used any more',
      impact.unused.map((each) => unusedLine(each, paint)),
      paint,
    ),
    section(
      'Used, and no longer there',
      impact.dangling.map((each) => danglingLine(each, paint)),
      paint,
    ),
    section(
      'Not looked into',
      impact.leftOut.map(({ path, reason }) => `${printable(path)}  ${paint.dim(printable(reason))}`),
      paint,
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section(title: string, lines: readonly string[], paint: Painter): string {
  return lines.length === 0 ? '' : `${paint.bold(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function namesOf({ changed, affected }: Impact): ReadonlyMap<string, string> {
  const named = changed.map((each) => [each.id, nameOfChanged(each)] as const);
  const reached = affected.map(({ id, hit }) => [id, hit === undefined ? printable(id) : qualifiedName(hit)] as const);
  return new Map([...named, ...reached]);
}

function nameOfChanged(changed: ChangedSymbol): string {
  return changed.kind === 'file' ? `${printable(changed.name)} (top level)` : qualifiedName(changed);
}

const WORDS: Readonly<Record<ChangedSymbol['how'], string>> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  signature: 'signature',
  body: 'body',
  comment: 'comment',
};

function changedLines(changed: ChangedSymbol, paint: Painter): readonly string[] {
  const { how, path, range, from, signature, hit } = changed;
  const moved = from === undefined ? '' : paint.dim(`  from ${printable(from)}`);
  const absent = hit === undefined && changed.kind !== 'file' && how !== 'removed' ? paint.dim('  not in the index of today') : '';
  const line = `${WORDS[how].padEnd(9)}  ${paint.bold(nameOfChanged(changed))}  ${place(path, range.startLine)}${moved}${absent}`;
  if (signature === undefined || signature[0] === signature[1]) return [line];
  return [
    line,
    paint.dim(`${''.padEnd(9)}  before  ${printable(signature[0])}`),
    paint.dim(`${''.padEnd(9)}  after   ${printable(signature[1])}`),
  ];
}

const MARKS: Readonly<Record<Sureness, string>> = { exact: ' ', probable: '~', possible: '?' };

function affectedParts({ affected }: Impact, names: ReadonlyMap<string, string>, paint: Painter): readonly string[] {
  const code = affected.filter(({ test }) => !test);
  return [...Map.groupBy(code, ({ distance }) => distance)].map(([distance, symbols]) =>
    section(
      `Affected, ${counted(distance, 'step')} away`,
      symbols.map((each) => affectedLine(each, names, paint)),
      paint,
    ),
  );
}

function affectedLine({ id, hit, path, sureness, via }: AffectedSymbol, names: ReadonlyMap<string, string>, paint: Painter): string {
  const what =
    hit === undefined ? `${printable(path)} ${paint.dim('(top level)')}` : `${paint.bold(names.get(id) ?? '')}  ${place(path, hit.line)}`;
  return `${MARKS[sureness]} ${what}  ${paint.dim(`${sureness === 'possible' ? 'may use' : 'uses'} ${names.get(via) ?? printable(via)}`)}`;
}

function testsByReach(tests: readonly AffectedTest[], isWanted: (reach: AffectedTest['reach']) => boolean): readonly AffectedTest[] {
  return tests.filter(({ reach }) => isWanted(reach));
}

function testLine({ path, reach, distance, functions, lines }: AffectedTest): string {
  const mark = reach === 'changed' || reach === 'imports' ? ' ' : MARKS[reach];
  const cases = [...functions.map(qualifiedName), ...lines.map((line) => `line ${line + 1}`)];
  const shown = cases.slice(0, 5).join(', ') + (cases.length > 5 ? ', …' : '');
  const how = reach === 'changed' ? 'changed itself' : counted(distance, 'step');
  return `${mark} ${printable(path)}  ${how}${shown === '' ? '' : `: ${shown}`}`;
}

function unusedLine({ symbol, reason, certainty, was }: Impact['unused'][number], paint: Painter): string {
  const sure = certainty === 'certain' ? ' ' : '~';
  const before = `was used in ${place(was.path, was.line)}`;
  return `${sure} ${paint.bold(qualifiedName(symbol))}  ${place(symbol.path, symbol.line)}  ${paint.dim(`${before}; ${printable(reason)}`)}`;
}

function danglingLine({ path, range, name, reason }: Impact['dangling'][number], paint: Painter): string {
  return `? ${place(path, range.startLine, range.startColumn)}  ${paint.bold(printable(name))}  ${paint.dim(printable(reason))}`;
}

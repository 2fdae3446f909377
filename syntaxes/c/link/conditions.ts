/**
 * Which of several definitions under conditions is compiled: as far as the folder says what is defined, on the system that stands for all
 * others, with nothing given to the compiler.
 */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { allOf, CONDITION, termsOf } from '../conditions.ts';
import { conditionValue, type MacroNames } from '../conditionValue.ts';
import { ofUsualSystem } from '../usualSystem.ts';
import { STANDARD } from './standardNames.ts';
import { includedOnUsualSystem, isMacro, macroText } from './world.ts';

/**
 * Those that are compiled. Where none is, somebody has configured what nobody here knows: then what is around all of them holds, and what
 * tells them apart decides; all of them where it does not either.
 */
export function compiled(linking: Linking, from: FileView, entities: readonly Entity[]): readonly Entity[] {
  if (entities.length <= 1) return entities;
  const found = entities.filter((each) => isCompiled(linking, from, each));
  if (found.length > 0) return found;
  const around = shared(entities.map((each) => termsOf(conditionOn(each) ?? '')));
  if (around === 0) return entities;
  const evaluation = new Evaluation(linking, from);
  const chosen = entities.filter((each) => evaluation.isCompiled(each, around));
  return chosen.length > 0 ? chosen : entities;
}

/** How many terms all conditions begin with. */
function shared([first = [], ...others]: readonly (readonly string[])[]): number {
  let count = 0;
  while (count < first.length && others.every((terms) => terms[count] === first[count])) count++;
  return count;
}

function conditionOn({ view, symbol }: Entity): string | undefined {
  return view.decorators(symbol).find(({ name }) => name === CONDITION)?.arguments;
}

/** `from` is the file that is compiled: what it includes says what is defined. */
export function isCompiled(linking: Linking, from: FileView, entity: Entity): boolean {
  return new Evaluation(linking, from).isCompiled(entity);
}

const DEEPEST = 30;
const FOUND = 'HAVE_';

/** Versions of libraries that are not in the folder: the usual system has the newest. */
const VERSION = /^[A-Z]\w*_(?:VERNUM|VERSION(?:_(?:NUM|NUMBER|NUMERIC|CODE|HEX|MAJOR))?|MAJOR_VERSION)$/;
const NEWEST = Number.MAX_SAFE_INTEGER;

/** What is known where the folder may be asked: a macro that neither the system nor the folder defines is not defined. */
class Evaluation implements MacroNames {
  readonly #linking: Linking;
  readonly #from: FileView;
  readonly #known: Map<string, readonly Entity[]>;
  #depth = 0;
  /** The definition whose condition is asked for: it does not define the name that it asks for. */
  #own: Entity | undefined;

  constructor(linking: Linking, from: FileView) {
    this.#linking = linking;
    this.#from = from;
    this.#known = macrosOf(linking);
  }

  /** `around`: how many terms of its condition hold, whatever they say. */
  isCompiled(entity: Entity, around = 0): boolean {
    const written = conditionOn(entity);
    if (written === undefined) return true;
    const condition = around === 0 ? written : allOf(termsOf(written).slice(around));
    if (condition === '') return true;
    if (this.#depth >= DEEPEST) return false;
    const before = this.#own;
    this.#own = entity;
    this.#depth++;
    const value = conditionValue(condition, this);
    this.#depth--;
    this.#own = before;
    return value !== 0;
  }

  isDefined(name: string): boolean {
    if (this.#isLacking(name)) return false;
    const known = ofUsualSystem(name, this.#language());
    return known === undefined ? this.#macros(name).length > 0 : known !== 'missing';
  }

  /** `HAVE_STRTONUM` around a `strtonum`, which the library of the usual system has not. */
  #isLacking(name: string): boolean {
    if (!name.startsWith(FOUND) || this.#own === undefined) return false;
    const own = this.#own.view.symbol(this.#own.symbol)?.name ?? '';
    return name === FOUND + own.toUpperCase() && !STANDARD.has(own);
  }

  /** The number that a name stands for; 0 for one that is not defined, as the language says. */
  numberOf(name: string): number | undefined {
    const known = this.#isLacking(name) ? 'missing' : ofUsualSystem(name, this.#language());
    if (known !== undefined) return known === 'missing' ? 0 : known;
    const [macro] = this.#macros(name);
    if (macro === undefined) return VERSION.test(name) ? NEWEST : 0;
    if (this.#depth >= DEEPEST) return 0;
    const isFunction = macro.view.parameters(macro.symbol).length > 0;
    const value = isFunction ? '' : macroText(macro);
    this.#depth++;
    const number = value === '' ? 1 : conditionValue(value, this);
    this.#depth--;
    return number;
  }

  #language(): string {
    return this.#own?.view.language ?? '';
  }

  /** The definitions of a macro that are compiled. Names depend on each other in chains and circles: each is looked at once. */
  #macros(name: string): readonly Entity[] {
    const own = this.#own;
    const place = own?.view.symbol(own.symbol)?.name === name ? ` ${own.view.id} ${own.symbol}` : '';
    const key = `${this.#from.id} ${this.#language()} ${name}${place}`;
    let macros = this.#known.get(key);
    if (macros === undefined) {
      // Who comes back to it while it is looked at finds nothing.
      this.#known.set(key, []);
      macros = this.#findMacros(name);
      this.#known.set(key, macros);
    }
    return macros;
  }

  #findMacros(name: string): readonly Entity[] {
    const own = this.#own;
    return includedOnUsualSystem(this.#linking, this.#from, name).filter(
      (each) => isMacro(each) && (own === undefined || isBefore(each, own, name)) && this.isCompiled(each),
    );
  }
}

/** Definitions of macros that were asked for in a run, by all that they depend on. */
const macrosOf = oncePer((_linking: Linking) => new Map<string, readonly Entity[]>());

/** Of the name of a definition itself only those count that stand before it. */
function isBefore(each: Entity, own: Entity, name: string): boolean {
  if (each.view.id !== own.view.id) return true;
  const fact = own.view.symbol(own.symbol);
  return fact?.name !== name || fact.kind !== 'macro' || (each.view.symbol(each.symbol)?.ordinal ?? 0) < fact.ordinal;
}

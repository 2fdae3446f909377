/** Which calls may run a function of the file that they stand in, told without types: most are of what others make, and are not followed. */
import { oncePer } from '../../base/oncePer.ts';
import { EXPRESSION_OPERATIONS, type Index, REFERENCE_ROLES } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';

/** Whether what an expression calls may be of the file: under a name that the file gives something, or without a name. */
export function mayBeOfFile(view: FileView, callee: Index): boolean {
  const { operation, operand, binding, name } = view.facts.columns('expressions');
  if (operation[callee] === MEMBER && !namesIn(view).given.has(name[callee] as number)) return false;
  let root = callee;
  while ((operand[root] as number) >= 0) root = operand[root] as number;
  if (operation[root] !== NAME) return !MADE_HERE.has(operation[root] as number);
  const bound = binding[root] as number;
  return bound >= 0 && (view.facts.columns('bindings').import[bound] as number) < 0;
}

const NAME = EXPRESSION_OPERATIONS.indexOf('name');
const MEMBER = EXPRESSION_OPERATIONS.indexOf('member');
const MADE_HERE: ReadonlySet<number> = new Set(
  (['literal', 'array', 'object'] as const).map((each) => EXPRESSION_OPERATIONS.indexOf(each)),
);

/** Whether the function whose body a scope is may be called in its file: one that nobody names is not, nor one that is handed to what others make. */
export function mayBeCalledHere(view: FileView, scope: Index): boolean {
  const symbol = view.scope(scope)?.symbol ?? -1;
  if (symbol >= 0) return isNamed(view, symbol);
  const use = view.use(view.functionOf(scope));
  return use?.kind !== 'part' || mayBeOfFile(view, use.part.whole) || isLiteral(view, use.part.whole);
}

/** Whether anything in the file uses a definition by its name; making an instance of a class uses its members. */
function isNamed(view: FileView, symbol: Index): boolean {
  const { name, container } = view.facts.columns('symbols');
  const { used } = namesIn(view);
  const around = container[symbol] as number;
  return used.has(name[symbol] as number) || (around >= 0 && used.has(name[around] as number));
}

function isLiteral(view: FileView, whole: Index): boolean {
  return MADE_HERE.has(view.facts.columns('expressions').operation[whole] as number);
}

/** Names as numbers of the file's texts. */
interface Names {
  /** Of definitions and keys. */
  readonly given: ReadonlySet<number>;
  /** Of what is used, whatever it means. */
  readonly used: ReadonlySet<number>;
}

const namesIn = oncePer((view: FileView): Names => {
  const { facts } = view;
  const given = new Set<number>([...facts.columns('symbols').name, ...facts.columns('parts').name]);
  return { given, used: new Set(namesUsed(view)) };
});

function* namesUsed({ facts }: FileView): Iterable<number> {
  const references = facts.columns('references');
  for (let row = 0; row < references.count; row++)
    if (!ONLY_MENTIONS.has(references.role[row] as number)) yield references.name[row] as number;
  // What is taken out of an object by a pattern or a key.
  const expressions = facts.columns('expressions');
  for (let row = 0; row < expressions.count; row++) if (expressions.operation[row] === MEMBER) yield expressions.name[row] as number;
}

const ONLY_MENTIONS: ReadonlySet<number> = new Set((['write', 'export', 'type'] as const).map((each) => REFERENCE_ROLES.indexOf(each)));

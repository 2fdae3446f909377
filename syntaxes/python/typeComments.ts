/** Types in comments, as they were written before there were annotations: `x = []  # type: List[A]`, `# type: (A) -> B` (PEP 484). */
import { splitAtCommas } from '../../server/src/base/splitAtCommas.ts';
import { ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';

/** What an assignment gives by the comment behind it, as a value of that type; -1 where there is none. */
export function commentedValue(file: Extraction, node: number): number {
  const end = file.endAt(node);
  if (!BEFORE_COMMENT.test(file.text.slice(end, end + 3))) return -1;
  const [, type] = ASSIGNED.exec(lineAt(file, end)) ?? [];
  return type === undefined ? -1 : typedValue(file, -1, type, end);
}

const BEFORE_COMMENT = /^[ \t]*#/;
const IGNORED = String.raw`(?!ignore\b)`;
const ASSIGNED = new RegExp(String.raw`^[ \t]*#[ \t]*type:[ \t]*${IGNORED}([^#(\s][^#]*?)[ \t\r]*(?:#.*)?$`);

/** What a comment between a function's head and its body declares: the result, and the parameters that have no types of their own. */
export function signatureComment(file: Extraction, node: number): HookAnswer {
  if (!file.isA(file.frames.parentNode, 'function_definition')) return 'role';
  const [, parameters = '', result] = SIGNATURE.exec(file.textAt(node)) ?? [];
  if (result === undefined) return 'role';
  file.returns.add(file.scope, typedValue(file, -1, result, file.startAt(node)));
  declareParameters(file, typesIn(parameters));
  return 'role';
}

const SIGNATURE = /^#\s*type:\s*\((.*)\)\s*->\s*([^#]+?)\s*(?:#.*)?$/;

/** Types of all parameters, or of all but the one that a method is called on. */
function declareParameters(file: Extraction, types: readonly string[]): void {
  const { bindings, names } = file;
  const symbol = file.scopes.symbolOf(file.scope);
  const places = [...file.parameters.keys()].filter((place) => file.parameters[place]?.symbol === symbol);
  for (const [at, place] of (types.length === 0 ? [] : places.slice(-types.length)).entries()) {
    const parameter = file.parameters[place];
    const type = types[at] ?? '';
    if (parameter === undefined || parameter.type !== '' || (parameter.flags & ParameterFlag.receiver) !== 0 || type === '...') continue;
    file.parameters[place] = { ...parameter, type };
    const binding = bindings.firstOf(file.scope, names.idOf(parameter.name));
    if (binding >= 0) bindings.write(binding, BINDING.type, names.idOf(type));
  }
}

/** Types between commas, without the stars of those that take the rest. */
function typesIn(list: string): readonly string[] {
  const types = splitAtCommas(list).map((type) => type.trim().replace(/^\*+/, ''));
  return types.filter((type) => type !== '');
}

function lineAt(file: Extraction, start: number): string {
  const end = file.text.indexOf('\n', start);
  return file.text.slice(start, end < 0 ? undefined : end);
}

/** What the commonest types of the language give, and what they pass to blocks, so that chains survive them. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const LISTS = words('Array Set Enumerator Enumerable Range');
const ELEMENT = words('first last find detect min max min_by max_by sample pop shift fetch at dig sum inject reduce delete delete_at');
const SAME = words(
  `select filter reject sort sort_by uniq reverse take take_while drop drop_while compact shuffle concat push append unshift prepend insert each
  each_with_index each_entry reverse_each freeze dup clone to_a to_ary rotate union difference intersection keep_if delete_if select! reject! sort!
  sort_by! uniq! compact! flatten | & + - << lazy each_slice each_cons with_index tap filter! each_key`,
);
const MAPPING = words('map collect filter_map');
const GATHERING = words('flat_map collect_concat each_with_object zip partition group_by');
const OTHERS = words('all? any? none? one? include? member? count to_h to_set tally each_slice each_cons group_by sum size length empty?');
const TEXTS = words(
  `upcase downcase capitalize swapcase strip lstrip rstrip chomp chop gsub sub tr tr_s squeeze reverse succ next center ljust rjust encode scrub
  force_encoding unicode_normalize to_s to_str inspect concat prepend replace delete delete_prefix delete_suffix slice freeze dup clone << + * %`,
);

/** The value of a member; of a method the function, whose result and block are what matters. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name === '()') return UNKNOWN;
  if (LISTS.has(type.name)) return listMember(type, name);
  if (type.name === 'Hash') return hashMember(type, name);
  if (type.name === 'String' && TEXTS.has(name)) return method(type);
  if (type.name === 'String') return name === 'split' || name === 'lines' || name === 'chars' ? method(builtin('Array', type)) : undefined;
  return undefined;
}

function listMember(type: Builtin, name: string): Type | undefined {
  const [element = UNKNOWN] = type.args;
  if (name === '[]' || ELEMENT.has(name)) return method(element, element);
  if (SAME.has(name)) return method(type, element);
  if (MAPPING.has(name)) return mapping(element);
  if (GATHERING.has(name)) return method(builtin('Array'), element);
  return method(UNKNOWN, element);
}

/** Whether lists have a method of that name. */
export function isOfLists(name: string): boolean {
  return ELEMENT.has(name) || SAME.has(name) || MAPPING.has(name) || GATHERING.has(name) || OTHERS.has(name);
}

/** What the block gives of each. */
function mapping(element: Type): Type {
  const made = builtin('$U');
  return { kind: 'function', result: builtin('Array', made), parameters: [{ kind: 'function', result: made, parameters: [element] }] };
}

function hashMember(type: Builtin, name: string): Type | undefined {
  const [key = UNKNOWN, value = UNKNOWN] = type.args;
  if (name === 'values') return method(builtin('Array', value));
  if (name === 'keys') return method(builtin('Array', key));
  if (name === 'fetch' || name === '[]' || name === 'delete' || name === 'dig') return method(value, key);
  if (name === 'each_value' || name === 'transform_values') return method(type, value);
  if (name === 'each_key' || name === 'transform_keys') return method(type, key);
  return method(/^(?:select|filter|reject|merge|sort_by|each|each_pair|to_h|dup|freeze|compact)$/.test(name) ? type : UNKNOWN, key, value);
}

/** A method that gives `given` to its block. */
function method(result: Type, ...given: readonly Type[]): Type {
  if (given.length === 0) return { kind: 'function', result };
  return { kind: 'function', result, parameters: [{ kind: 'function', result: UNKNOWN, parameters: given }] };
}

/** A hash as written, if all that it holds is of one kind. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type | undefined {
  const fact = view.expression(expression);
  if (fact?.operation !== 'array' || fact.name !== 'Hash') return undefined;
  const held = unionOf(view.parts(expression).map((part) => linking.ask.evaluate(linking, view, part.expression).type));
  return held.kind === 'union' ? builtin('Hash') : builtin('Hash', UNKNOWN, held);
}

export function elementOf(linking: Linking, type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(linking, each, key)));
  if (type.kind === 'instance' && key !== '') {
    const [method] = linking.ask.membersOfDefinition(linking, type.entity, '[]');
    return method === undefined ? UNKNOWN : resultOfCall(linking, method, type).type;
  }
  if (type.kind !== 'builtin') return UNKNOWN;
  if (key === '..') return type;
  if (type.name === 'Hash') return key === '' ? builtin('Array', unionOf(type.args)) : (type.args[1] ?? UNKNOWN);
  if (type.name === 'Tuple') return type.args[Number(key)] ?? unionOf(type.args);
  return LISTS.has(type.name) ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

export function literal(kind: string): Type {
  if (kind === 'null') return UNKNOWN;
  return builtin(kind === 'array' ? 'Array' : kind);
}

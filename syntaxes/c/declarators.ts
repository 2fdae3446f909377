/** Declarators: what stands around a declared name says what its type is (`*`, `[]`, `()`), and the name may stand deep inside. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';

export interface Declared {
  /** Record of the name: an identifier of some kind, a qualified name, an operator, a destructor. -1 where there is none. */
  readonly name: number;
  /** Record of the declarator that makes the name itself a function, or -1. */
  readonly callable: number;
  /** What the name adds to the type: `*`, `[]`, `()` for what can be called, innermost first. */
  readonly suffix: string;
  /** Record of the initial value, or -1. */
  readonly value: number;
}

/** Reads a declarator from the outside in. */
export function declaredBy(file: Extraction, declarator: number): Declared {
  let at = declarator;
  let value = -1;
  let callable = -1;
  let suffix = '';
  while (at >= 0) {
    const type = file.typeAt(at);
    switch (type) {
      case 'init_declarator':
        value = file.child(at, 'value');
        at = file.child(at, 'declarator');
        break;
      case 'pointer_declarator':
      case 'abstract_pointer_declarator':
        suffix = `*${suffix}`;
        callable = -1;
        at = inner(file, at);
        break;
      case 'reference_declarator':
      case 'abstract_reference_declarator':
        suffix = `${file.text.startsWith('&&', file.startAt(at)) ? '&&' : '&'}${suffix}`;
        callable = -1;
        at = inner(file, at);
        break;
      case 'array_declarator':
      case 'abstract_array_declarator':
        suffix = `[]${suffix}`;
        callable = -1;
        at = inner(file, at);
        break;
      case 'function_declarator':
      case 'abstract_function_declarator':
        // What was outside is what calling gives: it belongs to the result.
        if (callable >= 0) suffix = `()${suffix}`;
        callable = at;
        at = inner(file, at);
        break;
      case 'parenthesized_declarator':
      case 'abstract_parenthesized_declarator':
        // `(name)(...)`, or a pointer to a function.
        at = inner(file, at);
        if (callable >= 0 && file.typeAt(at).endsWith('pointer_declarator')) {
          suffix = `()${suffix}`;
          callable = -1;
        }
        break;
      case 'attributed_declarator':
      case 'variadic_declarator':
        at = inner(file, at);
        break;
      case 'operator_cast':
        return { name: at, callable: callableIn(file, at), suffix, value };
      case 'bitfield_clause':
        return { name: -1, callable: -1, suffix, value };
      default:
        return { name: at, callable, suffix, value };
    }
  }
  return { name: -1, callable, suffix, value };
}

/** The declarator with the parameters of a conversion. */
function callableIn(file: Extraction, node: number): number {
  let at = file.child(node, 'declarator');
  while (at >= 0 && !file.isA(at, 'abstract_function_declarator')) at = file.child(at, 'declarator');
  return at >= 0 ? at : node;
}

function inner(file: Extraction, node: number): number {
  const under = file.child(node, 'declarator');
  if (under >= 0) return under;
  for (const child of file.children(node)) if (DECLARATOR.test(file.typeAt(child))) return child;
  return -1;
}

const DECLARATOR =
  /declarator$|^(?:field_|type_|qualified_)?identifier$|^(?:destructor|operator)_name$|^operator_cast$|^structured_binding/;

/** The type of what is declared: that of the declaration with what the declarator adds. */
export function declaredTypeText(file: Extraction, declaration: number, suffix: string): string {
  const base = baseType(file, declaration);
  return base === '' ? '' : suffix === '' ? base : `${base} ${suffix}`;
}

/** The type in front of the declarators, with `const` where that is said of it. A body in it (`struct { ... } x`) is left out. */
export function baseType(file: Extraction, declaration: number): string {
  const type = file.child(declaration, 'type');
  const written = typeInFront(file, type);
  return written !== '' && isConstant(file, declaration) ? `const ${written}` : written;
}

function isConstant(file: Extraction, declaration: number): boolean {
  const end = file.after(declaration);
  for (let child = declaration + 1; child < end; child = file.after(child))
    if (file.isA(child, 'type_qualifier') && file.endAt(child) - file.startAt(child) === 5 && file.textAt(child) === 'const') return true;
  return false;
}

function typeInFront(file: Extraction, type: number): string {
  if (type < 0) return '';
  const body = file.child(type, 'body');
  if (body >= 0) {
    const name = file.child(type, 'name');
    return name < 0 ? '' : foldedText(file.text, file.startAt(type), file.endAt(name));
  }
  // The parser takes a macro for the type and the type for a mistake: `API_INLINE json_t *f()`.
  const next = file.after(type);
  if (file.isA(next, 'ERROR') && file.isA(file.firstChild(next), 'identifier') && file.firstChild(next) + 1 === file.after(next))
    return file.textAt(next);
  return foldedText(file.text, file.startAt(type), file.endAt(type));
}

/** Declarators of a declaration, in source order. */
export function declaratorsOf(file: Extraction, declaration: number): number[] {
  const field = file.grammar.field('declarator');
  return file.children(declaration).filter((child) => file.fieldAt(child) === field);
}

/** Whether a declaration has a word such as `static` in front. */
export function hasWord(file: Extraction, declaration: number, word: string): boolean {
  for (const child of file.children(declaration)) {
    const type = file.typeAt(child);
    if (WORDS.has(type) && file.textAt(child) === word) return true;
  }
  return false;
}

const WORDS: ReadonlySet<string> = new Set([
  'storage_class_specifier',
  'type_qualifier',
  'virtual',
  'virtual_function_specifier',
  'explicit_function_specifier',
]);

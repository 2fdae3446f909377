/**
 * How a symbol looks in workspace symbols and outlines. VS Code merges what two providers say about one symbol only when name, kind and
 * container are equal, so for languages whose own server is built in we follow that server's conventions.
 */
import { type Range, SymbolKind } from 'vscode-languageserver/node';
import type { SymbolHit } from '../../api/codeIndex.ts';

type CodeKind = SymbolHit['kind'];

export interface SymbolShape {
  readonly label: string;
  readonly kind: SymbolKind;
  /** Dotted; '' at the top level. */
  readonly container: string;
}

type ShapedHit = Pick<SymbolHit, 'name' | 'kind' | 'container' | 'containerKinds' | 'language' | 'signature'>;

export function shapeOf(hit: ShapedHit): SymbolShape {
  if (typeScriptFamily.has(hit.language)) return typeScriptShape(hit);
  return { label: hit.name, kind: hit.language === 'rust' ? rustKind(hit.kind) : symbolKinds[hit.kind], container: hit.container };
}

export function nameRange(hit: Pick<SymbolHit, 'line' | 'column' | 'endLine' | 'endColumn'>): Range {
  return { start: { line: hit.line, character: hit.column }, end: { line: hit.endLine, character: hit.endColumn } };
}

/** Kinds of the protocol for outlines, and for languages without a convention of their own. */
export const symbolKinds: Readonly<Record<CodeKind, SymbolKind>> = {
  function: SymbolKind.Function,
  method: SymbolKind.Method,
  constructor: SymbolKind.Constructor,
  accessor: SymbolKind.Property,
  class: SymbolKind.Class,
  interface: SymbolKind.Interface,
  struct: SymbolKind.Struct,
  enum: SymbolKind.Enum,
  trait: SymbolKind.Interface,
  type: SymbolKind.Class,
  namespace: SymbolKind.Namespace,
  module: SymbolKind.Module,
  macro: SymbolKind.Function,
  variable: SymbolKind.Variable,
  constant: SymbolKind.Constant,
  field: SymbolKind.Field,
  enum_member: SymbolKind.EnumMember,
};

const typeScriptFamily: ReadonlySet<string> = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact']);

/**
 * As VS Code's TypeScript extension shows what tsserver finds: `()` behind functions and methods, a variable stays one when it holds a
 * function, namespaces and constants are variables, a container is one name.
 */
function typeScriptShape({ name, kind, container, containerKinds = [], signature }: ShapedHit): SymbolShape {
  const parts = container.split('.');
  // Objects are no containers to it: a method of one belongs to the class or function around it.
  while (typeScriptValues.has(containerKinds[parts.length - 1])) parts.pop();
  const nearest = parts.at(-1) ?? '';
  if (kind === 'function' || kind === 'method') {
    if (holdsFunction(signature)) return { label: name, kind: variableOrField(kind), container: nearest };
    return { label: `${name}()`, kind: symbolKinds[kind], container: nearest };
  }
  // It names the variable that holds a class as well.
  if (kind === 'class' && isVariable(signature)) return { label: name, kind: SymbolKind.Variable, container: nearest };
  return { label: name, kind: typeScriptKinds.get(kind) ?? symbolKinds[kind], container: nearest };
}

const typeScriptValues: ReadonlySet<CodeKind | undefined> = new Set(['constant', 'variable', 'field']);

const typeScriptKinds: ReadonlyMap<CodeKind, SymbolKind> = new Map([
  ['accessor', SymbolKind.Field],
  ['type', SymbolKind.Class],
  ['namespace', SymbolKind.Variable],
  ['module', SymbolKind.Variable],
  ['constant', SymbolKind.Variable],
]);

/**
 * `const save = async () =>`, `private save = () =>`: tsserver names the variable or property, not the function in it. An assignment to a
 * member (`exports.save = () =>`) is the function itself to it.
 */
function holdsFunction(signature: string): boolean {
  if (/^[\w$]+(?:\.[\w$]+)+ ?=/.test(signature)) return false;
  return isVariable(signature) || /^[^(]*=/.test(signature);
}

function isVariable(signature: string): boolean {
  return /^(?:export |default |declare )*(?:const|let|var) /.test(signature);
}

function variableOrField(kind: 'function' | 'method'): SymbolKind {
  return kind === 'method' ? SymbolKind.Field : SymbolKind.Variable;
}

/** rust-analyzer calls a type alias a type parameter. */
function rustKind(kind: CodeKind): SymbolKind {
  return kind === 'type' ? SymbolKind.TypeParameter : symbolKinds[kind];
}

/** What the table cannot say about Solidity. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import { expressionOf, literalValue, mostTelling, typedValue, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

export const hooks: Hooks = {
  modifiers: ({ name, kind, local }) =>
    (kind === 'method' && !local && /^(?:test|invariant)(?=[A-Z_])/.test(name) ? Modifier.test : 0) |
    (!local && EXPORTED.has(kind) ? Modifier.exported : 0),
  nodes: {
    import_directive: importDirective,
    using_directive: usingDirective,
    contract_body: contractBody,
    enum_body: enumBody,
    function_definition: signature,
    fallback_receive_definition: signature,
    variable_declaration_statement: declarationStatement,
    try_statement: ownParameters,
    catch_clause: ownParameters,
  },
  values: {
    identifier: thisValue,
    new_expression: newValue,
    call_expression: callValue,
    binary_expression: binaryValue,
    unary_expression: unaryValue,
    ternary_expression: ternaryValue,
    type_cast_expression: (file, node) => typedValue(file, -1, file.textAt(file.children(node)[0] ?? -1), file.startAt(node)),
    meta_type_expression: (file, node) => typedValue(file, -1, file.textAt(file.children(node)[0] ?? -1), file.startAt(node)),
    payable_conversion_expression: (file, node) => typedValue(file, -1, 'address', file.startAt(node)),
  },
};

/** What the top of a file may define: all of it can be imported. */
const EXPORTED: ReadonlySet<string> = new Set(['class', 'interface', 'struct', 'enum', 'function', 'constant', 'type']);

/** `import "x"`, `import "x" as Y`, `import * as Y from "x"`, `import {A as B, C} from "x"`. */
function importDirective(file: Extraction, node: number): HookAnswer {
  const source = file.child(node, 'source');
  if (source < 0) return 'done';
  const specifier = file.textAt(source).replace(/^["']|["']$/g, '');
  const children = file.children(node);
  const nameField = file.grammar.field('import_name');
  const aliasField = file.grammar.field('alias');
  const names = children.filter((child) => file.fieldAt(child) === nameField);
  const statement = node;
  if (names.length === 0) {
    const alias = file.child(node, 'alias');
    if (alias < 0) addImport(file, { form: 'star', specifier, statement, nameNode: source });
    else addImport(file, { form: 'namespace', specifier, alias: file.textAt(alias), statement, nameNode: alias, bind: alias });
    return 'done';
  }
  for (const name of names) {
    const next = file.after(name);
    const alias = children.includes(next) && file.fieldAt(next) === aliasField ? next : name;
    addImport(file, {
      form: 'named',
      specifier,
      name: file.textAt(name),
      alias: file.textAt(alias),
      statement,
      nameNode: name,
      bind: alias,
    });
  }
  return 'done';
}

/** `using L for T`: kept as a decorator of the contract, or of the file, for links. */
function usingDirective(file: Extraction, node: number): HookAnswer {
  const text = foldedText(file.text, file.startAt(node), file.endAt(node)).replace(/^using\s*|\s*;$/g, '');
  file.decorators.push({ symbol: file.owner, name: 'using', arguments: text, start: file.startAt(node) });
  return 'role';
}

/** Of several bases the last one comes first. */
function contractBody(file: Extraction): HookAnswer {
  const { heritage, owner } = file;
  const first = heritage.findIndex(({ symbol }) => symbol === owner);
  if (first >= 0) heritage.push(...heritage.splice(first).reverse());
  return 'role';
}

function enumBody(file: Extraction, node: number): HookAnswer {
  for (const value of file.children(node)) {
    if (!file.isA(value, 'enum_value')) continue;
    const [start, end] = [file.startAt(value), file.endAt(value)];
    const name = file.textAt(value);
    addSymbol(file, {
      name,
      kind: 'enum_member',
      container: file.owner,
      modifiers: 0,
      nameStart: start,
      nameEnd: end,
      start,
      end,
      signature: name,
      type: '',
    });
  }
  return 'done';
}

/** A function without a body is one that others implement. */
function signature(file: Extraction, node: number): HookAnswer {
  const added = defineAt(file, node);
  const fact = file.symbols[added];
  if (fact === undefined) return 'children';
  if (file.child(node, 'body') < 0) fact.modifiers |= Modifier.signatureOnly;
  fact.type = fact.type.replace(/^returns\s*/, '');
  if (file.text.startsWith('receive', file.startAt(node)) && fact.name === 'fallback') fact.name = 'receive';
  return 'children';
}

/** What a `try` returns and a `catch` gets is known there alone. */
function ownParameters(file: Extraction): HookAnswer {
  file.frames.declaration = undefined;
  return 'role';
}

/** What one variable is given stands beside its declaration. */
function declarationStatement(file: Extraction, node: number): HookAnswer {
  const declaration = file.childOfType(node, 'variable_declaration');
  const value = file.child(node, 'value');
  const name = file.child(declaration, 'name');
  if (name >= 0 && value >= 0) file.heldByPart.set(name, expressionOf(file, value));
  return 'role';
}

function thisValue(file: Extraction, node: number): number {
  if (file.textAt(node) !== 'this') return -1;
  return file.expressions.add(OPERATION.self, -1, file.names.idOf('this'), file.startAt(node), file.scope);
}

/** `new A` is what `new A(x)` gives, and so is `new bytes` of `new bytes(9)`. */
function newValue(file: Extraction, node: number): number {
  const written = file.textAt(file.child(node, 'name'));
  if (/^(?:bytes|string)$|\]$/.test(written)) return typedValue(file, -1, written, file.startAt(node));
  return file.expressions.add(OPERATION.new, expressionOf(file, file.child(node, 'name')), NO_NAME, file.startAt(node), file.scope);
}

function callValue(file: Extraction, node: number, operand: number): number {
  const callee = file.firstChild(file.child(node, 'function'));
  return file.isA(callee, 'new_expression') ? operand : -1;
}

/** The grammar reads `a <= b.c` as `(a <= b).c`: what a member is asked of is the last operand. */
function lastOperand(file: Extraction, node: number): number {
  if (!/^\s*[.[]/.test(file.text.slice(file.endAt(node), file.endAt(node) + 20))) return -1;
  return expressionOf(file, file.codeChildren(node).at(-1) ?? -1);
}

/** Operators that compare give a truth, all others what they are given; of a number and something else the latter. */
function binaryValue(file: Extraction, node: number): number {
  const last = lastOperand(file, node);
  if (last >= 0) return last;
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (COMPARES.test(textBetween(file, left, right).trim())) return literalValue(file, node, 'bool');
  const isNumber = file.isA(unwrapped(file, left), 'number_literal');
  return expressionOf(file, isNumber ? right : left);
}

const COMPARES = /^(?:[=!<>]=|<|>|&&|\|\|)$/;

function unaryValue(file: Extraction, node: number): number {
  const last = lastOperand(file, node);
  if (last >= 0) return last;
  const operand = file.child(node, 'argument');
  const sign = file.text[file.startAt(node)];
  if (sign === '!') return literalValue(file, node, 'bool');
  return sign === '-' && file.isA(unwrapped(file, operand), 'number_literal')
    ? literalValue(file, node, 'negative')
    : expressionOf(file, operand);
}

function ternaryValue(file: Extraction, node: number): number {
  const last = lastOperand(file, node);
  return last >= 0 ? last : expressionOf(file, mostTelling(file, file.codeChildren(node).slice(1)));
}

/** What the table cannot say about Python. */
import { Modifier, type SymbolKind, type Visibility } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { assignment, augmentedAssignment, extendingCall, updatingCall } from './assignments.ts';
import { futureImportStatement, importFromStatement, importStatement, loadingCall } from './imports.ts';
import { assertStatement, branch } from './narrowing.ts';
import { parameterList } from './parameters.ts';
import { asPattern, casePattern, targetList } from './patterns.ts';
import { annotationString } from './strings.ts';
import { signatureComment } from './typeComments.ts';
import { declaredAlias, genericBase, isAliasType, typeAlias, typeParameterList } from './types.ts';
import { callValue, comprehensionLoop, dictionaryDisplay, subscriptValue, unionValue } from './values.ts';
import { loopStatement, withStatement } from './words.ts';
import { yieldExpression } from './yields.ts';

export const hooks: Hooks = {
  visibility: visibilityByName,
  kind: kindByName,
  modifiers: modifiersByName,
  decorators: {
    property: { method: 'accessor', modifiers: ['getter'] },
    cached_property: { method: 'accessor', modifiers: ['getter'] },
    abstractproperty: { method: 'accessor', modifiers: ['getter', 'abstract'] },
    getter: { method: 'accessor', modifiers: ['getter'] },
    setter: { method: 'accessor', modifiers: ['setter'] },
    deleter: { method: 'accessor' },
    staticmethod: { modifiers: ['static'] },
    classmethod: { modifiers: ['static'] },
    abstractmethod: { modifiers: ['abstract'] },
    overload: { modifiers: ['signatureOnly'] },
    override: { modifiers: ['override'] },
    final: { modifiers: ['final'] },
    deprecated: { modifiers: ['deprecated'] },
  },
  bases: { Enum: 'enum', IntEnum: 'enum', StrEnum: 'enum', ReprEnum: 'enum', Flag: 'enum', IntFlag: 'enum' },
  nodes: {
    import_statement: importStatement,
    import_from_statement: importFromStatement,
    future_import_statement: futureImportStatement,
    assignment,
    comment: signatureComment,
    augmented_assignment: augmentedAssignment,
    call,
    parameters: parameterList,
    lambda_parameters: parameterList,
    as_pattern: asPattern,
    case_pattern: casePattern,
    tuple: targetList,
    list: targetList,
    expression_list: targetList,
    string: annotationString,
    type: declaredAlias,
    type_parameter: typeParameterList,
    type_alias_statement: typeAlias,
    if_statement: branch,
    elif_clause: branch,
    while_statement: branch,
    assert_statement: assertStatement,
    raise_statement: raised,
    for_statement: loopStatement,
    with_statement: withStatement,
    yield: yieldExpression,
    dictionary: dictionaryDisplay,
    for_in_clause: comprehensionLoop,
    subscript: genericBase,
  },
  values: { call: callValue, subscript: subscriptValue, binary_operator: unionValue },
};

/** `_x` is for the module or for heirs, `__x` for the class alone; `__x__` is a name of the language. */
function visibilityByName(name: string, kind: SymbolKind): Visibility | undefined {
  if (!name.startsWith('_') || (name.startsWith('__') && name.endsWith('__'))) return undefined;
  return MEMBERS.has(kind) && !name.startsWith('__') ? 'protected' : 'private';
}

const MEMBERS: ReadonlySet<SymbolKind> = new Set(['method', 'accessor', 'field', 'constructor', 'enum_member']);

interface Named {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly type: string;
}

function kindByName({ name, kind, type, container }: Named & { readonly container: SymbolKind | undefined }): SymbolKind | undefined {
  if (kind === 'variable') {
    if (isAliasType(type)) return 'type';
    return IN_CAPITALS.test(name) || IS_FINAL.test(type) ? 'constant' : undefined;
  }
  return kind === 'field' && container === 'enum' && type === '' && !name.startsWith('_') ? 'enum_member' : undefined;
}

const IN_CAPITALS = /^_*[A-Z][A-Z0-9_]*$/;
const IS_FINAL = /^(?:\w+\.)*Final\b/;
const OF_CLASS = /^(?:\w+\.)*ClassVar\b/;

function modifiersByName({ name, kind, type }: Named): number {
  if (kind === 'method') return CALLED_ON_CLASS.has(name) ? Modifier.static : 0;
  if (kind !== 'field') return 0;
  return (
    (IN_CAPITALS.test(name) ? Modifier.constant : 0) |
    (IS_FINAL.test(type) ? Modifier.final : 0) |
    (OF_CLASS.test(type) ? Modifier.static : 0)
  );
}

/** Methods that get the class without being told to. */
const CALLED_ON_CLASS: ReadonlySet<string> = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

function call(file: Extraction, node: number): HookAnswer {
  loadingCall(file, node);
  extendingCall(file, node);
  updatingCall(file, node);
  return 'role';
}

/** `raise A` makes an A. A name that begins small is a variable that holds what is raised. */
function raised(file: Extraction, node: number): HookAnswer {
  const value = file.firstChild(node);
  const name = file.isA(value, 'attribute') ? file.child(value, 'attribute') : value;
  if (file.isA(name, 'identifier') && CLASS_NAME.test(file.textAt(name))) {
    file.frames.use = USE.call;
    file.frames.argumentCount = 0;
  }
  return 'children';
}

const CLASS_NAME = /^_*[A-Z]/;

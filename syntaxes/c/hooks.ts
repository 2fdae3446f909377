/** What the table cannot say about C and C++: a declaration may give several names, and each is somewhere inside of its declarator. */
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { accessSpecifier, enumerator, typeSpecifier } from './classes.ts';
import {
  callValue,
  catchClause,
  lambda,
  memberAccess,
  memberInitializer,
  memberValue,
  qualifiedName,
  qualifiedValue,
  templateFunction,
} from './expressions.ts';
import { functionDefinition } from './functions.ts';
import { namespaceAlias, namespaceDefinition, usingDeclaration } from './namespaces.ts';
import { addIncludesInLists, include, macro, otherDirective } from './preprocessor.ts';
import {
  binaryValue,
  characterValue,
  madeValue,
  newValue,
  numberValue,
  pointerValue,
  sizeValue,
  textValue,
  thisValue,
  unaryValue,
  updateValue,
} from './values.ts';
import { aliasDeclaration, declaration, fieldDeclaration, rangeLoop, typeDefinition } from './variables.ts';

export const hooks: Hooks = {
  nodes: {
    translation_unit: beginning,
    preproc_include: include,
    preproc_call: otherDirective,
    preproc_def: macro,
    preproc_function_def: macro,
    function_definition: functionDefinition,
    declaration,
    field_declaration: fieldDeclaration,
    type_definition: typeDefinition,
    alias_declaration: aliasDeclaration,
    struct_specifier: specifier,
    union_specifier: specifier,
    class_specifier: specifier,
    enum_specifier: specifier,
    enumerator,
    access_specifier: accessSpecifier,
    namespace_definition: namespaceDefinition,
    namespace_alias_definition: namespaceAlias,
    using_declaration: usingDeclaration,
    for_range_loop: rangeLoop,
    qualified_identifier: qualifiedName,
    template_function: templateFunction,
    field_expression: memberAccess,
    lambda_expression: lambda,
    field_initializer: memberInitializer,
    catch_clause: catchClause,
  },
  values: {
    qualified_identifier: qualifiedValue,
    field_expression: memberValue,
    call_expression: callValue,
    pointer_expression: pointerValue,
    this: thisValue,
    new_expression: newValue,
    compound_literal_expression: madeValue,
    number_literal: numberValue,
    string_literal: textValue,
    raw_string_literal: textValue,
    concatenated_string: textValue,
    char_literal: characterValue,
    sizeof_expression: sizeValue,
    unary_expression: unaryValue,
    update_expression: updateValue,
    binary_expression: binaryValue,
  },
};

/** Names in declarators are declared by the hooks; the walk comes to them again, and has nothing to do. */
function beginning(file: Extraction): HookAnswer {
  file.frames.declaration = CLAIMED;
  addIncludesInLists(file);
  return 'role';
}

/** The name of a type that is defined here is no use of it. */
function specifier(file: Extraction, node: number): HookAnswer {
  const answer = typeSpecifier(file, node);
  file.frames.use = file.child(node, 'body') >= 0 ? USE.name : USE.type;
  return answer;
}

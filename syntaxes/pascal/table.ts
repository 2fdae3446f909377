/** Where Pascal defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { fieldOrVariable } from '../../server/src/syntax/generic/memberDefinitions.ts';
import { masked } from './masked.ts';

/** `TBox`, or `TBox<T>`. */
const TYPE_NAME = '.name =identifier | .name .entity';

export const table: GenericTable = {
  comments: ['comment', 'pp'],
  defines: {
    unit: { kind: 'module', name: 'moduleName' },
    program: { kind: 'module', name: 'moduleName' },
    library: { kind: 'module', name: 'moduleName' },
    declType: [
      { kind: 'struct', name: TYPE_NAME, where: 'declClass kRecord' },
      { kind: 'class', name: TYPE_NAME, where: 'declClass | declHelper' },
      { kind: 'interface', name: TYPE_NAME, where: 'declIntf' },
      { kind: 'enum', name: '.name', where: 'type declEnum' },
      { kind: 'type', name: TYPE_NAME, holds: 'no' },
    ],
    declEnumValue: { kind: 'enum_member', name: '.name', within: ['enum'] },
    declField: { kind: 'field', name: '*.name' },
    declVariant: { kind: 'field', name: '.name' },
    declProp: { kind: 'accessor', name: '.name', holds: 'no' },
    declProc: [
      { kind: 'method', name: '.name', in: ['declClass', 'declSection', 'declIntf', 'declHelper'], holds: 'no' },
      { kind: 'function', name: '.name', in: ['interface', 'implementation', 'unit', 'program', 'library', 'root'], holds: 'no' },
    ],
    defProc: [
      { kind: 'method', name: '.header .name =genericDot' },
      { kind: 'function', name: '.header .name' },
    ],
    declConst: { kind: 'constant', name: '.name' },
    declVar: fieldOrVariable(['class'], { name: '*.name' }),
  },
  unread: [
    { pattern: '^[ \\t]*(?:class[ \\t]+)?(?:procedure|function|constructor|destructor)[ \\t]+(?<name>[\\w.]+)', kind: 'function' },
    { pattern: '^[ \\t]*(?<name>\\w+)[ \\t]*=[ \\t]*(?:packed[ \\t]+)?(?:class|record|object|interface)\\b', kind: 'class' },
  ],
  closures: ['lambda'],
  // A statement that is a name calls it.
  calls: { exprCall: '.entity', statement: '#0 =identifier | #0 =exprDot', inherited: 'identifier' },
  imports: { moduleName: { of: '', form: 'namespace' } },
  docs: { comments: ['{', '//', '(*'] },
  masked,
};

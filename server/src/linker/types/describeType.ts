/** Types in words. */
import type { Type } from './types.ts';

/** A type as a person would write it. */
export function describe(type: Type): string {
  switch (type.kind) {
    case 'instance':
      return type.entity.view.symbol(type.entity.symbol)?.name ?? '';
    case 'definition':
      return `typeof ${type.entity.view.symbol(type.entity.symbol)?.name ?? ''}`;
    case 'module':
      return `module ${type.module.file?.path ?? type.module.folder ?? ''}`;
    case 'builtin':
      return type.name;
    case 'external':
      return type.name === '' || type.module === '' ? type.module || type.name : `${type.module}.${type.name}`;
    case 'union':
      return type.of.map(describe).join(' | ');
    case 'parameter':
      return type.name;
    case 'function':
    case 'closure':
      return 'function';
    case 'object':
    case 'record':
      return 'object';
    case 'unknown':
      return '';
  }
}

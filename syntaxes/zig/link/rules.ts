import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import { fileModule, type Meaning } from '../../../server/src/linker/types/types.ts';
import { builtinMember, callResult, elementOf, libraryType, literal } from './builtins.ts';
import { imported, moduleMember, namesIn, resolveModule, throughNamespaces } from './modules.ts';
import { parseType } from './typeText.ts';

export const zigLinks: LinkRules = {
  languages: ['zig'],
  resolveModule,
  moduleMember,
  imported,
  freeName,
  freeNamesByNamespace: true,
  freeNameScope,
  namesIn,
  modulesAreTypes: true,
  classNamesAreVisible: true,
  parseType,
  libraryType,
  builtinMember,
  callResult,
  elementOf,
  literal,
};

/** Names of `usingnamespace`, of the file as a struct, and of the language. */
function freeName(linking: Linking, view: FileView, name: string, scope: number): readonly Meaning[] {
  if (name === '@This') {
    const symbol = view.scope(scope)?.symbol ?? -1;
    return [symbol < 0 ? fileModule(view) : { kind: 'symbol', entity: { view, symbol } }];
  }
  const found = throughNamespaces(linking, view, name);
  if (found.length > 0) return found;
  return PRIMITIVES.test(name) ? [{ kind: 'external', module: '', name }] : [];
}

const PRIMITIVES =
  /^(?:[iu]\d+|[iu]size|f(?:16|32|64|80|128)|bool|void|noreturn|type|anyerror|anyopaque|anytype|comptime_(?:int|float)|c_\w+|undefined|null|true|false|unreachable)$/;

/** The container around decides what `@This()` is. */
function freeNameScope(view: FileView, scope: number): number {
  return view.innermost('class', scope);
}

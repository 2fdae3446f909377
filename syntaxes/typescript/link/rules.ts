import type { LinkRules } from '../../../server/src/linker/linking.ts';
import { awaited, builtinMember, elementOf, GLOBALS, literal } from './builtins.ts';
import { imported, moduleMember } from './modules.ts';
import { resolveModule } from './resolve.ts';
import { parseType } from './typeText.ts';

/** TypeScript, TSX, JavaScript and JSX. */
export const typescriptLinks: LinkRules = {
  languages: ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'],
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember,
  imported,
  filesOfModule: (_linking, { file }) => (file === undefined ? [] : [file]),
  freeName: (_linking, view, name) => {
    // CommonJS: what others get of this file.
    if (name === 'exports') return [{ kind: 'module', module: { file: view, folder: undefined } }];
    return GLOBALS.has(name) ? [{ kind: 'external', module: '', name }] : [];
  },
  classNamesAreVisible: () => false,
  parseType,
  builtinMember,
  callResult: () => undefined,
  elementOf,
  awaited: (_linking, type) => awaited(type),
  literal,
};

import { ImportFlag } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/fileView.ts';
import type { LinkRules } from '../../../server/src/linker/linking.ts';
import type { LinkReader } from '../../../server/src/linker/linkReader.ts';
import type { ModuleAnswer } from '../../../server/src/linker/linkRules.ts';
import { UNKNOWN } from '../../../server/src/linker/types.ts';
import { definitions } from './definitions.ts';
import { includedPath } from './includes.ts';
import { builtin, libraryMember } from './library.ts';
import { freeName, imported } from './names.ts';
import { elementOf, madeBy } from './types.ts';
import { parseType } from './typeText.ts';

const shared = {
  version: '1',
  sharesPackage: false,
  resolveModule,
  moduleMember: () => [],
  filesOfModule: (_linking, { file }) => (file === undefined ? [] : [file]),
  imported,
  freeName,
  definitions,
  classNamesAreVisible: () => true,
  parseType,
  builtinMember: (_linking, type, name) => libraryMember(type, name),
  callResult: madeBy,
  elementOf,
  awaited: (_linking, type) => type,
  literal: (kind) => (kind === 'null' ? UNKNOWN : builtin(kind)),
} satisfies Omit<LinkRules, 'languages'>;

export const cLinks: LinkRules = { ...shared, languages: ['c'] };

export const cppLinks: LinkRules = { ...shared, languages: ['cpp'], inheritsNames: true };

function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: { readonly form: string; readonly flags: number } | undefined,
): ModuleAnswer {
  if (specifier.startsWith('namespace ')) return { kind: 'module', module: { file: undefined, folder: undefined } };
  const isQuoted = ((fact?.flags ?? 0) & ImportFlag.relative) !== 0;
  const path = includedPath(reader, from, specifier, isQuoted);
  const file = path === undefined ? undefined : reader.fileAt(path);
  if (file !== undefined) return { kind: 'module', module: { file, folder: undefined } };
  return isQuoted ? { kind: 'missing', reason: 'no such file' } : { kind: 'external', package: specifier };
}

import { hash } from 'node:crypto';
import type { Fingerprint } from '../engine/ports.ts';
import { BUILT_IN_RULES } from './builtInRules.ts';
import type { Languages } from './classify.ts';
import type { WorkspaceOptions } from './fileSource.ts';

/**
 * Everything besides the disk that decides what is indexed, each input with its own fingerprint (no setting is read behind the engine's back).
 * When one differs from what it was, everything has to be listed again. That is enough: entries carry the language and the exceeded
 * limit in their metadata, so exactly the rows whose outcome may differ are read again.
 */
export function workspaceFingerprints(options: WorkspaceOptions, languages: Languages): Readonly<Record<string, Fingerprint>> {
  const { include, exclude, filesExclude, searchExclude, useIgnoreFiles, maxFileSizeKB } = options;
  return {
    include: digest(include),
    exclude: digest(exclude),
    filesExclude: digest(filesExclude),
    searchExclude: digest(searchExclude),
    useIgnoreFiles: digest(useIgnoreFiles),
    maxFileSizeKB: digest(maxFileSizeKB),
    builtInRules: digest(BUILT_IN_RULES),
    languages: digest(languages.fingerprint),
  };
}

/** One fingerprint over all of them. */
export function workspaceFingerprint(options: WorkspaceOptions, languages: Languages): Fingerprint {
  return digest(Object.entries(workspaceFingerprints(options, languages)));
}

function digest(value: unknown): Fingerprint {
  return hash('sha1', JSON.stringify(value), 'hex');
}

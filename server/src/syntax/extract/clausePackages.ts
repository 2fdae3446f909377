/** `package a.b`: what others know the definitions of a file by, whatever folder it lies in (linker/lookup/clausePackages.ts). */
import { packageNamespace } from '../../facts/clausePackages.ts';
import type { Extraction } from './extraction.ts';
import { addExport, addShared } from './modules.ts';

/** `start` is where its name begins. */
export function enterPackage(extraction: Extraction, name: string, start: number): void {
  addExport(extraction, { form: 'namespace', name, start });
  addShared(extraction, packageNamespace(name), '', -1, start);
  // A qualified name begins with a package that nothing may be in but others.
  for (let at = name.indexOf('.'); at > 0; at = name.indexOf('.', at + 1))
    addShared(extraction, packageNamespace(name.slice(0, at)), '.', -1, start);
}

/** The package that the file says it belongs to; ''. */
export function packageOf(extraction: Extraction): string {
  return extraction.exports.find(({ form }) => form === 'namespace')?.name ?? '';
}

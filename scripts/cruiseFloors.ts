import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

/** The folders the floors speak of. */
const cruised = ['client', 'server', 'syntaxes', 'scripts', 'test'];

/**
 * Reads all imports below `folder` and checks them against .dependency-cruiser.mjs. Folders that do not exist are left out.
 * With a parser that does not understand TypeScript the result holds no modules and no violations: compare `totalCruised`.
 */
export async function cruiseFloors(folder: string): Promise<ICruiseResult> {
  const { default: configuration } = await import(pathToFileURL(join(import.meta.dirname, '..', '.dependency-cruiser.mjs')).href);
  const { options, ...ruleSet } = configuration as { readonly options: object } & IFlattenedRuleSet;
  const present = cruised.filter((part) => existsSync(join(folder, part)));
  const { output } = await cruise(present, { ...options, baseDir: folder, validate: true, ruleSet, combinedDependencies: false });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was expected');
  return output;
}

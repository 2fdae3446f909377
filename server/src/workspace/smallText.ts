import { type FileSystem, isAbsence } from './fileSystem.ts';

/**
 * The text of a small configuration file; undefined when there is no plain file of that name (a pipe would never end).
 * Throws the system error when it exists but cannot be read.
 */
export function readSmallText(path: string, files: FileSystem): string | undefined {
  try {
    return files.lstatSync(path).isFile() ? files.readFileSync(path, 'utf8') : undefined;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Pictures of README.md: a package has none of its own files shown to a reader, neither in the editor nor in a marketplace. */

const picture = /(!\[[^\]]*\]\()([^():]+\.png)(\))/g;

/** Relative paths of the pictures. */
export function picturesOf(readme: string): readonly string[] {
  return [...readme.matchAll(picture)].map(([, , path = '']) => path);
}

/** The text with its pictures in it. @param read Bytes of a picture by its relative path; throws when there is none. */
export function withPictures(readme: string, read: (path: string) => Buffer): string {
  return readme.replaceAll(
    picture,
    (_, before: string, path: string, after: string) => `${before}data:image/png;base64,${read(path).toString('base64')}${after}`,
  );
}

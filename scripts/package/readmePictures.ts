/**
 * Pictures of README.md in a package. The editor and marketplaces show none that is not fetched over https (VS Code drops `data:`, and of
 * relative paths nothing is found): vsce makes such addresses when package.json names a repository. Until then their words stand for them.
 */

const picture = /!\[([^\]]*)\]\([^():]+\.png\)/g;

export function withoutPictures(readme: string): string {
  return readme.replaceAll(picture, (_, words: string) => `*${words}*`);
}

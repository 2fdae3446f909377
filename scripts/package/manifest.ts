/** Fields of package.json that only matter in a checkout. `type` goes too: the bundles are CommonJS. */
const ofTheCheckout = ['private', 'type', 'scripts', 'dependencies', 'devDependencies', 'allowScripts'];

/** The manifest as it ships: package.json without what only builds and tests the extension. */
export function shippedManifest(packageJson: string): string {
  const manifest = Object.entries(JSON.parse(packageJson) as Record<string, unknown>).filter(([field]) => !ofTheCheckout.includes(field));
  return `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`;
}

/**
 * The shared namespace (exports of form `shared`) of a package that files say they belong to: the languages of the Java virtual machine find
 * each other's. Every definition at the top of a file has a name in it; `''` is the package itself, `'.'` that packages lie below it.
 */
export function packageNamespace(name: string): string {
  return `jvm:${name}`;
}

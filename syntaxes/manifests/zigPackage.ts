/** build.zig.zon: what a package is called and which packages lie beside it (https://ziglang.org/documentation, Build System Manifest). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';

/** `package` with the package's name; `dependency` with a name as the local name and its folder, '' when it comes from elsewhere. */
export function readZigPackage(text: string): FileFacts {
  const statements: Statement[] = [];
  const path: string[] = [];
  let key = '';
  for (const [token = ''] of text.replace(/^\s*\/\/.*$/gm, '').matchAll(TOKEN)) {
    if (token.endsWith('=')) key = bare(token.slice(0, -1).trim());
    else if (token === '{') {
      path.push(key);
      if (isDependency(path)) statements.push({ name: 'dependency', local: key, specifier: '' });
      key = '';
    } else if (token === '}') path.pop();
    else {
      statements.push(...statementsOf(path, key, bare(token)));
      key = '';
    }
  }
  // A dependency with a path is said twice, the first time without.
  const paths = new Set(statements.filter(({ specifier }) => specifier !== '').map(({ local }) => local));
  return factsOfManifest(
    text,
    statements.filter(({ name, local, specifier }) => name !== 'dependency' || specifier !== '' || !paths.has(local)),
  );
}

function isDependency(path: readonly string[]): boolean {
  return path.length === 3 && path[1] === 'dependencies';
}

/** `.name = .tool`, `.path = "libs/near"`. */
function statementsOf(path: readonly string[], key: string, value: string): readonly Statement[] {
  if (key === 'name' && path.length === 1) return [{ name: 'package', specifier: value }];
  return key === 'path' && isDependency(path) ? [{ name: 'dependency', local: path[2] ?? '', specifier: value }] : [];
}

const TOKEN = /\.(?:@"[^"]*"|\w+)\s*=(?!=)|\.(?:@"[^"]*"|\w+)|"(?:[^"\\\n]|\\.)*"|[{}]/g;

function bare(name: string): string {
  return name.replace(/^\.(?=[@\w])/, '').replace(/^@?"|"$/g, '');
}

/** build.zig.zon: what a package is called and which packages lie beside it (https://ziglang.org/documentation, Build System Manifest). */
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { factsOfManifest, type Statement } from './exportFacts.ts';

/** `package` with the package's name; `dependency` with a name as the local name and its folder, '' when it comes from elsewhere. */
export function readZigPackage(text: string): FileFacts {
  const statements: Statement[] = [];
  const path: string[] = [];
  let key = '';
  for (const [token = ''] of text.replace(/^\s*\/\/.*$/gm, '').matchAll(TOKEN)) {
    if (/^\.(?:@"|\w)/.test(token) && path.length > 0 && key !== '' && !token.endsWith('=')) {
      // `.name = .tool`
      if (key === 'name' && path.length === 1) statements.push({ name: 'package', specifier: bare(token) });
      key = '';
    } else if (token.endsWith('=')) key = bare(token.slice(0, -1).trim());
    else if (token === '{') {
      path.push(key);
      if (path.length === 3 && path[1] === 'dependencies') statements.push({ name: 'dependency', local: key, specifier: '' });
      key = '';
    } else if (token === '}') path.pop();
    else if (token.startsWith('"')) {
      const value = token.slice(1, -1);
      if (key === 'name' && path.length === 1) statements.push({ name: 'package', specifier: value });
      if (key === 'path' && path.length === 3 && path[1] === 'dependencies')
        statements[statements.length - 1] = { name: 'dependency', local: path[2] ?? '', specifier: value };
      key = '';
    }
  }
  return factsOfManifest(text, statements);
}

const TOKEN = /\.(?:@"[^"]*"|\w+)\s*=(?!=)|\.(?:@"[^"]*"|\w+)|"(?:[^"\\\n]|\\.)*"|[{}]/g;

function bare(name: string): string {
  return name.replace(/^\./, '').replace(/^@?"|"$/g, '');
}

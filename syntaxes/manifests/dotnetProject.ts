/** Projects of .NET, as far as they say who sees whom (https://learn.microsoft.com/visualstudio/msbuild/common-msbuild-project-items). */
import { lineStartsOf } from '../../server/src/base/lineIndex.ts';
import type { ExportFact, FileFacts } from '../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../server/src/facts/noFacts.ts';

const ITEM = /<(ProjectReference|Using)\s[^>]*?\bInclude\s*=\s*(?:"([^"]*)"|'([^']*)')([^>]*)>/g;

/**
 * `<ProjectReference Include="../A/A.csproj">` exports the name `reference` with that path as the specifier, `<Using Include="A.B" Alias="X">`
 * the name `using` with the namespace as the specifier and the alias as the local name. A shared name says that there is a project.
 */
export function readDotnetProject(text: string): FileFacts {
  const withoutComments = text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const exports: ExportFact[] = [fact({ form: 'shared', name: '', local: '', specifier: 'csharp:project', start: 0 })];
  for (const item of withoutComments.matchAll(ITEM)) {
    const [, kind, one, other, rest = ''] = item;
    const isReference = kind === 'ProjectReference';
    const [, alias = ''] = /\bAlias\s*=\s*["']([^"']*)["']/.exec(rest) ?? [];
    for (const included of (one ?? other ?? '').split(';')) {
      const specifier = isReference ? included.trim().replaceAll('\\', '/') : included.trim();
      if (specifier === '') continue;
      const name = isReference ? 'reference' : 'using';
      exports.push(fact({ form: 'namespace', name, local: isReference ? '' : alias, specifier, start: item.index }));
    }
  }
  return {
    ...noFacts,
    scopes: [{ kind: 'file', parent: -1, symbol: -1, start: 0, end: text.length }],
    exports,
    lineStarts: lineStartsOf(text),
  };
}

function fact(parts: Pick<ExportFact, 'form' | 'name' | 'local' | 'specifier' | 'start'>): ExportFact {
  return { ...parts, symbol: -1, flags: 0 };
}

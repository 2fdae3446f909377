/** What VS Code's own TypeScript extension answers to Ctrl+T, from the language service that it runs and as it words it (its workspaceSymbols.ts). */
import ts from 'typescript';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';

/** `files`: texts by URI. */
export function typeScriptSymbols(files: Readonly<Record<string, string>>, query: string): SymbolInformation[] {
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (name in files ? ts.ScriptSnapshot.fromString(files[name] ?? '') : undefined),
    getCurrentDirectory: () => '/',
    getCompilationSettings: () => ({ allowJs: true, noLib: true, target: ts.ScriptTarget.ESNext, jsx: ts.JsxEmit.Preserve }),
    getDefaultLibFileName: () => 'lib.d.ts',
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
  };
  const service = ts.createLanguageService(host);
  const items = service.getNavigateToItems(query, 256) ?? [];
  return items
    .filter(({ containerName, kind }) => containerName !== '' || kind !== ts.ScriptElementKind.alias)
    .map(({ name, kind, containerName, fileName, textSpan }) => {
      const source = service.getProgram()?.getSourceFile(fileName);
      const position = (offset: number) => source?.getLineAndCharacterOfPosition(offset) ?? { line: 0, character: 0 };
      const isCalled = kind === ts.ScriptElementKind.functionElement || kind === ts.ScriptElementKind.memberFunctionElement;
      return {
        name: isCalled ? `${name}()` : name,
        kind: kinds.get(kind) ?? SymbolKind.Variable,
        containerName,
        location: { uri: fileName, range: { start: position(textSpan.start), end: position(textSpan.start + textSpan.length) } },
      };
    });
}

const kinds: ReadonlyMap<ts.ScriptElementKind, SymbolKind> = new Map([
  [ts.ScriptElementKind.memberFunctionElement, SymbolKind.Method],
  [ts.ScriptElementKind.enumElement, SymbolKind.Enum],
  [ts.ScriptElementKind.enumMemberElement, SymbolKind.EnumMember],
  [ts.ScriptElementKind.functionElement, SymbolKind.Function],
  [ts.ScriptElementKind.classElement, SymbolKind.Class],
  [ts.ScriptElementKind.interfaceElement, SymbolKind.Interface],
  [ts.ScriptElementKind.typeElement, SymbolKind.Class],
  [ts.ScriptElementKind.memberVariableElement, SymbolKind.Field],
  [ts.ScriptElementKind.memberGetAccessorElement, SymbolKind.Field],
  [ts.ScriptElementKind.memberSetAccessorElement, SymbolKind.Field],
]);

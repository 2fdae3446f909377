/** Names that a file does not define: globals of other files, and those of the language. */
import { folderOf } from '../../../server/src/base/paths.ts';
import { sharedBy } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { LOADS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { namespaceOfGlobal } from '../globals.ts';
import { GLOBALS, resolveModule } from './resolve.ts';

export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (name === '_G' || name === '_ENV') return [{ kind: 'module', module: { file: view, folder: GLOBALS } }];
  if (STANDARD.has(name)) return [{ kind: 'external', module: '', name }];
  const found = globalsNamed(linking, view, name);
  return found.length === 0 && HOSTS.has(name) ? [{ kind: 'external', module: '', name }] : found;
}

/** Globals of a name: those of this file, of the files that it loads, of its folder, of any folder. */
function globalsNamed(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const namespace = namespaceOfGlobal(name);
  const files = linking.reader.namespaceFiles(namespace, name);
  const chosen = files.length <= 1 ? files : nearest(linking, view, files);
  return chosen.flatMap((file) => {
    const [entity] = sharedBy(linking.reader, file, namespace, name);
    return entity === undefined ? [] : [{ kind: 'symbol', entity } as const];
  });
}

function nearest(linking: Linking, view: FileView, files: readonly FileView[]): readonly FileView[] {
  const own = files.filter(({ id }) => id === view.id);
  if (own.length > 0) return own;
  linking.reader.note(view, LOADS);
  const loaded = new Set(view.facts.imports.map(({ specifier }) => fileOf(linking, view, specifier)));
  const ofLoaded = files.filter(({ id }) => loaded.has(id));
  if (ofLoaded.length > 0) return ofLoaded;
  const beside = files.filter(({ path }) => folderOf(path) === folderOf(view.path));
  return beside.length > 0 ? beside : files;
}

function fileOf(linking: Linking, view: FileView, specifier: string): number | undefined {
  const found = resolveModule(linking.reader, view, specifier);
  return found.kind === 'module' ? found.module.file?.id : undefined;
}

/** Lua 5.1 to 5.4 and LuaJIT: https://www.lua.org/manual/5.4/manual.html#6 */
const STANDARD: ReadonlySet<string> = new Set(
  `_VERSION arg assert bit bit32 collectgarbage coroutine debug dofile error getfenv getmetatable io ipairs jit load loadfile loadstring math
  module next os package pairs pcall print rawequal rawget rawlen rawset require select setfenv setmetatable string table tonumber tostring
  type unpack utf8 warn xpcall newproxy gcinfo`.split(/\s+/),
);

/** What programs find in the hosts that run Lua most, unless the folder defines it: test runners, editors, servers, game engines. */
const HOSTS: ReadonlySet<string> = new Set(
  `describe it context pending before_each after_each setup teardown lazy_setup lazy_teardown strict_setup strict_teardown insulate expose spy stub
  mock finally randomize ngx vim love awesome client root screen redis KEYS ARGV wrk minetest core ffi`.split(/\s+/),
);

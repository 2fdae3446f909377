/**
 * Links a folder in memory and prints the records of the accuracy notes, one JSON object a line: what the language packs' rules are
 * developed with. Usage: node test/linker/linkFolder.ts FOLDER > out.jsonl
 */
import { positionAt } from '../../server/src/base/lineIndex.ts';
import { symbolKey } from '../../server/src/facts/symbolKey.ts';
import { createLinking } from '../../server/src/linker/createLinking.ts';
import { linkFile } from '../../server/src/linker/linkFile.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import { LinkReader, ViewCache } from '../../server/src/linker/reading/linkReader.ts';
import type { FileLinks, LinkTarget } from '../../server/src/linker/stored/fileLinks.ts';
import { linkRules } from '../../syntaxes/linkRules.ts';
import { filesBelow, memorySource } from './memorySource.ts';

const [root = '.'] = process.argv.slice(2);
const source = memorySource(filesBelow(root));
const reader = new LinkReader(source, new ViewCache(Number.POSITIVE_INFINITY));
const types = new Map();
const started = process.cpuUsage();
const linked: { readonly view: FileView; readonly links: FileLinks }[] = [];
for (const { file } of source.files) {
  const view = reader.start(file);
  const rules = view === undefined ? undefined : linkRules.get(view.language);
  if (view !== undefined && rules !== undefined)
    linked.push({ view, links: linkFile(createLinking({ reader, own: rules, rules: linkRules, types }), view) });
}
const { user, system } = process.cpuUsage(started);

const keys = new Map<number, ReadonlyMap<string, number>>();
function lineOf({ file, key }: LinkTarget): [path: string, line: number] | undefined {
  const view = linked.find(({ view: each }) => each.id === file)?.view;
  if (view === undefined) return undefined;
  if (key === '') return [view.path, 0];
  if (!keys.has(file)) keys.set(file, new Map(view.facts.symbols.map((_, index) => [symbolKey(view.facts, index), index])));
  const symbol = view.symbol(keys.get(file)?.get(key) ?? -1);
  return symbol === undefined ? undefined : [view.path, positionAt(view.facts.lineStarts, symbol.nameStart).line];
}

/** What a decorator names is called, with its arguments or with what it decorates. */
const CALLS: ReadonlySet<string> = new Set(['call', 'new', 'decorator']);

const print = (record: object): void => void process.stdout.write(`${JSON.stringify(record)}\n`);
for (const { view, links } of linked) {
  const { facts, path } = view;
  const at = (offset: number) => {
    const { line, column } = positionAt(facts.lineStarts, offset);
    return { line, col: column };
  };
  for (const [index, { name, kind, nameStart, end, container }] of facts.symbols.entries())
    print({
      t: 'symbol',
      file: path,
      ...at(nameStart),
      endLine: at(end).line,
      name,
      kind,
      container: facts.symbols[container]?.name ?? '',
      key: symbolKey(facts, index),
    });
  for (const { reference, kind, tier, rule, targets, candidates, detail, receiver } of links.references) {
    const fact = facts.references[reference];
    if (fact === undefined || !CALLS.has(fact.role) || (fact.role === 'call' && kind === 'type')) continue;
    const caller = facts.symbols[fact.enclosing];
    print({
      t: 'call',
      file: path,
      ...at(fact.start),
      name: fact.name,
      ...(caller === undefined ? {} : { caller: [path, at(caller.nameStart).line] }),
      targets: targets.flatMap((target) => [lineOf(target)].filter((each) => each !== undefined)),
      tier,
      rule,
      detail,
      receiver,
      candidates: candidates.length,
    });
  }
  for (const { import: index, targets, tier, detail } of links.imports) {
    const fact = facts.imports[index];
    const modules = targets.filter(({ key }) => key === '');
    // As `skein export` has it: all names of a package lead to no file of it in particular.
    const target = fact?.form === 'star' && modules.length > 1 ? undefined : modules[0];
    if (fact !== undefined)
      print({
        t: 'import',
        file: path,
        line: at(fact.start).line,
        spec: fact.specifier,
        ...(target === undefined ? {} : { target: source.pathOf(target.file) }),
        tier,
        detail,
      });
  }
}
process.stderr.write(`${linked.length} files linked in ${((user + system) / 1000).toFixed(0)} ms\n`);

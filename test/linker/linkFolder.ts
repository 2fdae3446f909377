/**
 * Links a folder in memory and prints the records of the accuracy notes, one JSON object a line: what the language packs' rules are
 * developed with. Usage: node test/linker/linkFolder.ts FOLDER > out.jsonl
 */
import { positionAt } from '../../server/src/base/lineIndex.ts';
import { oncePer } from '../../server/src/base/oncePer.ts';
import { symbolKey } from '../../server/src/facts/symbolKey.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import type { LinkTarget } from '../../server/src/linker/stored/fileLinks.ts';
import { linkAll } from './linkAll.ts';
import { filesBelow, memorySource } from './memorySource.ts';

const [root = '.'] = process.argv.slice(2);
const source = memorySource(filesBelow(root));
const started = process.cpuUsage();
const linked = linkAll(source);
const { user, system } = process.cpuUsage(started);

const views = new Map(linked.map(({ view }) => [view.id, view]));
const symbolsByKey = oncePer(({ facts }: FileView) => new Map(facts.symbols.map((_, index) => [symbolKey(facts, index), index])));
function lineOf({ file, key }: LinkTarget): [path: string, line: number] | undefined {
  const view = views.get(file);
  if (view === undefined) return undefined;
  if (key === '') return [view.path, 0];
  const symbol = view.symbol(symbolsByKey(view).get(key) ?? -1);
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

/**
 * Spec files of language packs (syntaxes/<pack>/spec/*.txt): cases of source text and the facts expected of it.
 *
 *     === a title
 *     --- source typescript
 *     export function f() {}
 *     --- symbols
 *     function f [exported] export function f()
 *
 * A case names the sections it is about; the others are not compared. With SKEIN_UPDATE_SPECS=1 the sections are rewritten with
 * today's facts, and a case without sections gets all that are not empty: review the diff as behaviour.
 */
export interface SpecCase {
  readonly title: string;
  /** Language id. */
  readonly language: string;
  readonly source: string;
  /** Expected text by section, in the order of the file. */
  readonly sections: ReadonlyMap<string, string>;
  /** Lines between the title and the source: why the case is there. */
  readonly remarks: string;
}

export function readSpec(text: string): SpecCase[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head, ...parts] = block.split(/^--- /m);
      const [title = '', ...remarks] = (head ?? '').split('\n');
      const [source, ...sections] = parts.map(splitPart);
      if (source === undefined || !source.name.startsWith('source '))
        throw new Error(`Case "${title}" does not begin with "--- source <language>"`);
      return {
        title: title.trim(),
        remarks: remarks.join('\n').trim(),
        language: source.name.slice('source '.length).trim(),
        source: source.body,
        sections: new Map(sections.map(({ name, body }) => [name, body.trimEnd()])),
      };
    });
}

function splitPart(part: string): { readonly name: string; readonly body: string } {
  const end = part.indexOf('\n');
  return end < 0 ? { name: part.trim(), body: '' } : { name: part.slice(0, end).trim(), body: part.slice(end + 1) };
}

export function writeSpec(cases: readonly SpecCase[]): string {
  return cases.map(writeCase).join('\n');
}

function writeCase({ title, remarks, language, source, sections }: SpecCase): string {
  const head = remarks === '' ? `=== ${title}\n` : `=== ${title}\n${remarks}\n`;
  const body = source.endsWith('\n') ? source : `${source}\n`;
  const parts = [...sections].map(([name, text]) => `--- ${name}\n${text === '' ? '' : `${text}\n`}`);
  return `${head}--- source ${language}\n${body}${parts.join('')}`;
}

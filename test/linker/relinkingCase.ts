/** What happens to a folder, and who is linked anew. */
export interface RelinkingCase {
  readonly before: Texts;
  readonly edit: Texts;
  readonly linked: readonly string[];
}

/** Texts by path; undefined removes a file. */
type Texts = Readonly<Record<string, string | undefined>>;

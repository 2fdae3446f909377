/** What happens to a folder, and who is linked anew. */
export type Texts = Readonly<Record<string, string | undefined>>;

export interface RelinkingCase {
  readonly before: Texts;
  readonly edit: Texts;
  readonly linked: readonly string[];
}

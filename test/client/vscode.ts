/**
 * Stands in for the module `vscode` in unit tests: vitest.config.ts puts it in its place. It can speak and tell of events, and nothing else;
 * what needs more of the editor is tried in the real one, end to end.
 */

type Replacement = string | number | boolean;
type Replacements = Readonly<Record<string, Replacement>>;
interface Message {
  readonly message: string;
  readonly args?: readonly Replacement[] | Replacements;
  readonly comment?: string | readonly string[];
}

let bundle: Readonly<Record<string, string>> = {};

/** Translations by English text, as a bundle has them; with none everything is English again. */
export function speak(translations: Readonly<Record<string, string>>): void {
  bundle = translations;
}

export const env = { language: 'en' };

export const l10n = {
  t(said: string | Message, ...args: readonly (Replacement | Replacements)[]): string {
    if (typeof said !== 'string') {
      const comment = said.comment === undefined ? '' : `/${[said.comment].flat().join('')}`;
      return filled(bundle[`${said.message}${comment}`] ?? said.message, said.args ?? []);
    }
    const [first] = args;
    const values = typeof first === 'object' ? first : (args as readonly Replacement[]);
    return filled(bundle[said] ?? said, values);
  },
};

function filled(text: string, values: readonly Replacement[] | Replacements): string {
  return text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String((values as Replacements)[name] ?? hole));
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

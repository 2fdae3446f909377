/** What a file's imports and references mean: the result of linking it. */
import type { Index } from '../../facts/fileFacts.ts';

/**
 * exact: proven from declarations. probable: one answer, with a rule that is sometimes wrong. ambiguous: several, none proven.
 * external: outside the folder, known where. unresolved: no answer, known why.
 */
export const LINK_TIERS = ['exact', 'probable', 'ambiguous', 'external', 'unresolved'] as const;
export type LinkTier = (typeof LINK_TIERS)[number];

export const LINK_KINDS = ['direct', 'method', 'constructor', 'super', 'dynamic', 'value', 'type', 'module'] as const;
/** How the target is reached. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** A definition: a symbol of a file by its key (facts/symbolKey.ts), or the file itself when the key is ''. */
export interface LinkTarget {
  readonly file: number;
  readonly key: string;
}

export interface ReferenceLink {
  /** Index of the reference in the file's facts. */
  readonly reference: Index;
  readonly tier: LinkTier;
  readonly kind: LinkKind;
  /** The step that decided, such as `import` or `field`; precision is measured by language and rule. */
  readonly rule: string;
  /** Proven or probable definitions; several when one of them cannot be told from the others (overloads). */
  readonly targets: readonly LinkTarget[];
  /** Other possible definitions: overriders, implementations, or all of them when ambiguous. */
  readonly candidates: readonly LinkTarget[];
  /** Type of the receiver as a person would write it; ''. */
  readonly receiver: string;
  /** External: the package or module. Unresolved: the reason. '' otherwise. */
  readonly detail: string;
}

export interface ImportLink {
  /** Index of the import in the file's facts. */
  readonly import: Index;
  readonly tier: 'exact' | 'probable' | 'external' | 'unresolved';
  /** The module's file; of a package the files that make it; the symbol when a name was asked for and found. */
  readonly targets: readonly LinkTarget[];
  /** The package of an external module, the reason when unresolved. */
  readonly detail: string;
}

/** Both lists are in the order of the facts; references that mean nothing beyond their own binding are left out. */
export interface FileLinks {
  readonly imports: readonly ImportLink[];
  readonly references: readonly ReferenceLink[];
}

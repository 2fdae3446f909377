/** The features that are offered language by language, and what they are in the protocol. */
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver/node';
import type { LanguageFeatures, ServerSettings } from '../../../protocol/messages.ts';

/** Workspace symbols are no matter of one document: they are filtered, not registered. */
export type DocumentFeature = Exclude<keyof LanguageFeatures, 'workspaceSymbols'>;

interface Offer {
  readonly method: string;
  /** Options beside the selector. */
  readonly options: { readonly label?: string };
  readonly capability: keyof ServerCapabilities;
  readonly isDynamic: (client: NonNullable<ClientCapabilities['textDocument']>) => boolean | undefined;
}

export const documentFeatures: Readonly<Record<DocumentFeature, Offer>> = {
  documentSymbols: {
    method: 'textDocument/documentSymbol',
    options: { label: 'Skein' },
    capability: 'documentSymbolProvider',
    isDynamic: ({ documentSymbol }) => documentSymbol?.dynamicRegistration,
  },
  definition: {
    method: 'textDocument/definition',
    options: {},
    capability: 'definitionProvider',
    isDynamic: ({ definition }) => definition?.dynamicRegistration,
  },
  references: {
    method: 'textDocument/references',
    options: {},
    capability: 'referencesProvider',
    isDynamic: ({ references }) => references?.dynamicRegistration,
  },
  implementation: {
    method: 'textDocument/implementation',
    options: {},
    capability: 'implementationProvider',
    isDynamic: ({ implementation }) => implementation?.dynamicRegistration,
  },
  documentHighlight: {
    method: 'textDocument/documentHighlight',
    options: {},
    capability: 'documentHighlightProvider',
    isDynamic: ({ documentHighlight }) => documentHighlight?.dynamicRegistration,
  },
  hover: {
    method: 'textDocument/hover',
    options: {},
    capability: 'hoverProvider',
    isDynamic: ({ hover }) => hover?.dynamicRegistration,
  },
  callHierarchy: {
    method: 'textDocument/prepareCallHierarchy',
    options: {},
    capability: 'callHierarchyProvider',
    isDynamic: ({ callHierarchy }) => callHierarchy?.dynamicRegistration,
  },
  typeHierarchy: {
    method: 'textDocument/prepareTypeHierarchy',
    options: {},
    capability: 'typeHierarchyProvider',
    isDynamic: ({ typeHierarchy }) => typeHierarchy?.dynamicRegistration,
  },
};

export const documentFeatureNames = Object.keys(documentFeatures) as readonly DocumentFeature[];

type Selector = readonly { readonly scheme?: string; readonly language: string }[];

/**
 * The documents a feature is offered for; none when it is not offered at all. A hierarchy is asked of one extension only, the one whose
 * selector fits best: the bare `*` fits worse than any other, but shows its commands in every language, so that it waits until a document
 * was opened for which it is meant.
 */
export function selectorOf(feature: DocumentFeature, { languages }: ServerSettings, opened: ReadonlySet<string>): Selector {
  const offers = Object.keys(languages)
    .sort()
    .map((language) => ({ language, offer: languages[language]?.[feature] }));
  const exact = offers.filter(({ offer }) => offer === true || offer === 'on').map(({ language }) => ({ scheme: 'file', language }));
  const fallback = offers.some(({ language, offer }) => offer === 'fallback' && opened.has(language));
  return fallback ? [...exact, { language: '*' }] : exact;
}

import type { PanelTextKey, PanelTexts } from '../../../../server/protocol/panelTexts.ts';

/** A text of the panel in the user's language, with what stands in its places. */
export type Say = (key: PanelTextKey, ...parts: readonly (string | number)[]) => string;

/** Numbers are written as the language of the page has them. */
export function sayIn(texts: PanelTexts, language: string): Say {
  const numbers = new Intl.NumberFormat(language);
  const written = (part: string | number | undefined): string => (typeof part === 'number' ? numbers.format(part) : (part ?? ''));
  return (key, ...parts) => texts[key].replace(/\{(\d)\}/g, (_, place) => written(parts[Number(place)]));
}

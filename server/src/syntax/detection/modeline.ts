import { TAIL_BYTES, type TextSample } from '../../base/textSample.ts';

/** Vim looks at so many lines at either end (`modelines`). */
const VIM_LINES = 5;

/**
 * The language that a text names for an editor, in lower case and in the editor's own word: Emacs' in the first two lines
 * (`-*- mode: C++ -*-`, `-*- c++ -*-`), Vim's in the first or last five (`vim: set ft=cpp:`).
 */
export function modeOf({ head, tail }: TextSample): string | undefined {
  if (!/-\*-|\b(?:vim?|ex):/.test(head) && !tail.includes(':')) return undefined;
  const first = firstLines(head, VIM_LINES);
  return (emacsMode(first.slice(0, 2).join('\n')) ?? vimMode(first) ?? vimMode(lastLines(tail === '' ? head : tail)))?.toLowerCase();
}

function emacsMode(text: string): string | undefined {
  const between = /-\*-(.*?)-\*-/.exec(text)?.[1];
  if (between === undefined) return undefined;
  if (!between.includes(':')) return /^\s*([\w+#-]+)\s*$/.exec(between)?.[1];
  return /(?:^|;)\s*mode\s*:\s*([\w+#-]+?)\s*(?:;|$)/i.exec(between)?.[1];
}

function vimMode(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found = /(?:^|\s)(?:vi|vim[<=>]?\d*|ex):\s*(?:set?\s)?(?:.*?[\s:])??(?:filetype|ft|syntax)=(\w+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstLines(text: string, count: number): readonly string[] {
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text.split('\n');
  }
  return text.slice(0, end).split('\n');
}

function lastLines(text: string): readonly string[] {
  return text.slice(-TAIL_BYTES).trimEnd().split('\n').slice(-VIM_LINES);
}

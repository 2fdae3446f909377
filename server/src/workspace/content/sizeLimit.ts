/** The answer for a file or buffer above the size limit. Sizes in bytes. */
export function tooLarge(
  bytes: number,
  maxBytes: number,
): { readonly kind: 'excluded'; readonly reason: 'tooLarge'; readonly detail: string } {
  return { kind: 'excluded', reason: 'tooLarge', detail: `${kilobytes(bytes)} KB, the limit is ${kilobytes(maxBytes)} KB` };
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-US');
}

/** Room between a box and the edge of what it lies in, CSS pixels. */
const MARGIN = 6;

/** As near to the wanted place as there is room: what does not fit below it or at its right moves up or to the left. */
export function placeInside(box: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { offsetParent: around } = box;
  if (around === null) return;
  box.style.left = `${within(x, around.clientWidth - box.offsetWidth)}px`;
  box.style.top = `${within(y, around.clientHeight - box.offsetHeight)}px`;
}

function within(wanted: number, most: number): number {
  return Math.max(MARGIN, Math.min(wanted, most - MARGIN));
}

import type { Panel } from './panel.ts';

/** Times the size on the screen. */
const SCALE = 2;
const MARGIN = 24;
/** No canvas of a browser is longer than this; a larger graph is drawn smaller. */
const LONGEST = 16_000;
/** What the sheet says of an element that a picture must carry along. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'text-decoration-line',
  'display',
] as const;

/** Draws the whole graph, in the colours that are seen, and posts it as a PNG. */
export async function postPicture(panel: Panel): Promise<void> {
  const world = document.querySelector<SVGGElement>('.world');
  const { width, height } = panel.scene.value;
  if (world === null || width === 0) return;
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const scale = Math.min(SCALE, LONGEST / size.width, LONGEST / size.height);
  const image = await loadImage(pictureSource(world, size));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * scale);
  canvas.height = Math.ceil(size.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  panel.post({ type: 'picture', png: canvas.toDataURL('image/png').replace('data:image/png;base64,', '') });
}

/** The drawing on its own: styles become attributes, because an image knows no style sheet. */
function pictureSource(world: SVGGElement, { width, height }: { readonly width: number; readonly height: number }): string {
  const defs = document.querySelector('.canvas defs')?.outerHTML ?? '';
  const copy = world.cloneNode(true);
  if (!(copy instanceof SVGGElement)) return '';
  carryStyles(world, copy);
  copy.setAttribute('transform', `translate(${MARGIN} ${MARGIN})`);
  for (const hidden of copy.querySelectorAll('.is-hit-area, .focus-ring, .chevron, [display="none"]')) hidden.remove();
  const drawn = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${defs}${drawn}</svg>`;
}

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const property of carried) {
    const value = style.getPropertyValue(property);
    if (value !== '') to.setAttribute(property, value);
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  const places = style.transform;
  if (places !== 'none' && from.hasAttribute('data-node')) to.setAttribute('transform', places);
  for (const [index, child] of [...from.children].entries()) {
    const other = to.children[index];
    if (other !== undefined) carryStyles(child, other);
  }
}

async function loadImage(source: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

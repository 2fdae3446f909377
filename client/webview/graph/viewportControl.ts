import { signal } from '@preact/signals';
import { type Selection, select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import type { Box } from '../../../server/protocol/graph.ts';
import { fitted, opened, type Size, type Viewport, withVisible, ZOOM } from './model/viewport.ts';

/** Steps of zoom below which names are not drawn; titles of groups are drawn as large as they are read. */
const farSteps = [0.5, 0.36, 0.25, 0.17, 0.11, 0.07] as const;
/** Pixels of a line and of a page, for wheels that count in those. */
const wheelUnits = [1, 16, 400] as const;

/** Which part of the graph is in the window: gestures, and what keys and messages ask for. Lives as long as the page. */
export class ViewportControl {
  /** 1 while names are drawn, else the step below it. */
  readonly far = signal(1);
  /** Called after every move. */
  onMoved: () => void = () => undefined;
  #canvas: Selection<SVGSVGElement, unknown, null, undefined> | undefined;
  #size: Size = { width: 0, height: 0 };
  /** What is to be seen as soon as there is a window: the list may be in its place. */
  #focus: Box | undefined;
  #world: SVGGElement | undefined;
  #current: Viewport = { x: 0, y: 0, zoom: 1 };
  #graph: Size = { width: 0, height: 0 };
  /** The user has moved it since it was last fitted. */
  #isOwn = false;
  /** The user has asked to see all of it: a live update keeps to that. */
  #isWhole = false;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown> = zoom<SVGSVGElement, unknown>()
    .scaleExtent([ZOOM.least, ZOOM.most])
    .filter((event: MouseEvent | WheelEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0))
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => this.#moved(event));

  /** What is worth keeping: where the user has moved it to. What was fitted is fitted anew, to the window that there is then. */
  get own(): Viewport | undefined {
    return this.#isOwn ? this.#current : undefined;
  }

  attach(canvas: SVGSVGElement, world: SVGGElement): () => void {
    this.#canvas = select(canvas);
    this.#world = world;
    this.#canvas.call(this.#zoom).on('dblclick.zoom', null);
    const pan = (event: WheelEvent): void => this.#pan(event);
    canvas.addEventListener('wheel', pan, { passive: false });
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(canvas);
    return () => {
      resized.disconnect();
      canvas.removeEventListener('wheel', pan);
      this.#canvas?.on('.zoom', null);
      this.#canvas = undefined;
      this.#world = undefined;
    };
  }

  /** A new graph is in the window: seen whole if it can be read then, otherwise around its focus. */
  open(graph: Size, focus: Box | undefined): void {
    this.#isWhole = false;
    this.#fitAgain(graph, focus);
  }

  restore(graph: Size, viewport: Viewport): void {
    this.#graph = graph;
    this.#set(viewport);
    this.#isOwn = true;
  }

  /** The same place of the graph stays where it is on the screen; what nobody has moved is fitted anew. */
  follow(graph: Size, before: Box | undefined, after: Box | undefined): void {
    this.#graph = graph;
    const { x, y, zoom: scale } = this.#current;
    if (!this.#isOwn) {
      this.#fitAgain(graph, after);
      return;
    }
    if (before === undefined || after === undefined) {
      this.#set(this.#current);
      return;
    }
    this.#set({ x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale, zoom: scale });
  }

  fit(): void {
    this.#isWhole = true;
    this.#fitAgain(this.#graph, this.#focus);
  }

  zoomBy(factor: number): void {
    if (this.#canvas !== undefined) this.#zoom.scaleBy(this.#canvas, factor);
    this.#isOwn = true;
  }

  reveal(box: Box): void {
    if (this.#window().width > 0) this.#set(withVisible(this.#current, box, this.#window()));
  }

  /** Where a point of the graph is in the window. */
  toWindow(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: x * this.#current.zoom + this.#current.x, y: y * this.#current.zoom + this.#current.y };
  }

  /** What came while a message or the list was in the place of the picture has not been fitted to any window. */
  uncovered(): void {
    this.#resized();
  }

  /** What nobody has moved is fitted to every window. */
  #resized(): void {
    const { width, height } = this.#window();
    if (width === 0 || (width === this.#size.width && height === this.#size.height)) return;
    this.#size = { width, height };
    if (!this.#isOwn) this.#fitAgain(this.#graph, this.#focus);
  }

  #fitAgain(graph: Size, focus: Box | undefined): void {
    this.#graph = graph;
    this.#focus = focus;
    this.#isOwn = false;
    const room = this.#window();
    if (room.width > 0) this.#set(this.#isWhole ? fitted(graph, room) : opened(graph, room, focus));
    else this.#size = room;
  }

  #window(): Size {
    const box = this.#canvas?.node()?.getBoundingClientRect();
    return { width: box?.width ?? 0, height: box?.height ?? 0 };
  }

  #set({ x, y, zoom: scale }: Viewport): void {
    if (this.#canvas === undefined) return;
    this.#canvas.call(this.#zoom.transform, zoomIdentity.translate(x, y).scale(scale));
  }

  /** The wheel moves; with Ctrl it zooms, which d3 does. */
  #pan(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || this.#canvas === undefined) return;
    event.preventDefault();
    const unit = wheelUnits[event.deltaMode] ?? 1;
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    const scale = this.#current.zoom;
    this.#zoom.translateBy(this.#canvas, (-dx * unit) / scale, (-dy * unit) / scale);
    this.#isOwn = true;
  }

  /** Straight into the page: a gesture is no reason to compare thousands of elements. */
  #moved({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>): void {
    this.#current = { x: transform.x, y: transform.y, zoom: transform.k };
    if (sourceEvent !== null && sourceEvent !== undefined) this.#isOwn = true;
    this.#world?.setAttribute('transform', transform.toString());
    this.far.value = transform.k >= ZOOM.far ? 1 : (farSteps.findLast((step) => transform.k < step) ?? farSteps[0]);
    this.onMoved();
  }
}

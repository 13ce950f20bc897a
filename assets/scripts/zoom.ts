interface Point {
  readonly x: number;
  readonly y: number;
}

const LARGEST = 8;

/** How far an arrow key moves, as a share of the stage. */
const STEP = 0.1;

/** Moves and scales what stands on a stage by fingers, mouse, wheel and keys; never smaller than it was. */
export class Zoom {
  readonly #stage: HTMLElement;
  readonly #pointers = new Map<number, Point>();
  #scale = 1;
  /** Where the content's middle is, from the stage's, in pixels. */
  #offset: Point = { x: 0, y: 0 };

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    stage.addEventListener('pointerdown', (event) => {
      stage.setPointerCapture(event.pointerId);
      this.#pointers.set(event.pointerId, this.#placeOf(event));
    });
    stage.addEventListener('pointermove', (event) => this.#drag(event));
    for (const name of ['pointerup', 'pointercancel'] as const) {
      stage.addEventListener(name, (event) => this.#pointers.delete(event.pointerId));
    }
    stage.addEventListener('dblclick', (event) =>
      this.by(this.#scale > 1 ? 1 / this.#scale : 2.5, this.#placeOf(event)),
    );
    stage.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.by(Math.exp(-event.deltaY / 300), this.#placeOf(event));
    });
  }

  /** Scales, so that the content below `center` stays there. */
  by(factor: number, center: Point = { x: 0, y: 0 }): void {
    const scale = Math.min(LARGEST, Math.max(1, this.#scale * factor));
    const ratio = scale / this.#scale;
    this.#scale = scale;
    const { x, y } = this.#offset;
    this.#show({ x: center.x + (x - center.x) * ratio, y: center.y + (y - center.y) * ratio });
  }

  /** `+`, `-`, `0` and the arrows. */
  onKey(event: KeyboardEvent): void {
    const act = this.#actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    '+': () => this.by(1.5),
    '=': () => this.by(1.5),
    '-': () => this.by(1 / 1.5),
    0: () => this.by(0),
    ArrowLeft: () => this.#move(this.#stage.clientWidth * STEP, 0),
    ArrowRight: () => this.#move(-this.#stage.clientWidth * STEP, 0),
    ArrowUp: () => this.#move(0, this.#stage.clientHeight * STEP),
    ArrowDown: () => this.#move(0, -this.#stage.clientHeight * STEP),
  };

  /** One finger moves the content, two scale it too: both by what they did since the last event. */
  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#placeOf(event);
    const [other] = [...this.#pointers].flatMap(([id, place]) => (id === event.pointerId ? [] : [place]));
    this.#pointers.set(event.pointerId, now);
    const share = other ? 0.5 : 1;
    this.#move((now.x - before.x) * share, (now.y - before.y) * share);
    if (other) this.by(distance(now, other) / (distance(before, other) || 1), middle(now, other));
  }

  #move(x: number, y: number): void {
    this.#show({ x: this.#offset.x + x, y: this.#offset.y + y });
  }

  /** No edge comes further in than the stage's own. */
  #show({ x, y }: Point): void {
    const reach = (length: number) => (length * (this.#scale - 1)) / 2;
    const [widest, highest] = [reach(this.#stage.clientWidth), reach(this.#stage.clientHeight)];
    this.#offset = { x: clamp(x, widest), y: clamp(y, highest) };
    const content = this.#stage.firstElementChild as HTMLElement;
    content.style.transform = `translate(${this.#offset.x}px, ${this.#offset.y}px) scale(${this.#scale})`;
    this.#stage.classList.toggle('zoomed', this.#scale > 1);
  }

  /** From the stage's middle. */
  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }
}

function clamp(value: number, reach: number): number {
  return Math.min(reach, Math.max(-reach, value));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

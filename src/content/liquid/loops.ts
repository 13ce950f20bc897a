import { type Context, type Emitter, ForTag, type Template } from 'liquidjs';

/** A `for` whose `forloop.parentloop` is the loop around it, which liquidjs does not keep. */
export class NestedForTag extends ForTag {
  #isMarked = false;

  override *render(context: Context, emitter: Emitter): Generator<unknown, undefined, Template[]> {
    if (!this.#isMarked) this.templates.unshift(nameParent(this));
    this.#isMarked = true;
    const before: unknown = context.getRegister(PARENT);
    context.setRegister(PARENT, context.getSync(['forloop']));
    try {
      yield* super.render(context, emitter);
      return undefined;
    } finally {
      context.setRegister(PARENT, before);
    }
  }
}

const PARENT = 'parentloop';

/** Runs at the start of each round, when the loop's own object is there. */
function nameParent({ token }: ForTag): Template {
  return {
    token,
    render: (context) =>
      void Object.assign(context.getSync(['forloop']) as object, { parentloop: context.getRegister(PARENT) }),
  };
}

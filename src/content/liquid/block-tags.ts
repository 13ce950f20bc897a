import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { escapeText } from './escape.ts';
import { LiquidMistake } from './mistake.ts';
import type { TagPiece } from './pieces.ts';
import type { World } from './world.ts';

/** What makes a tag of its markup and of what follows it. */
export type TagClass = new (token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag;

/** What the author wrote after a tag's name. */
export function markupOf(token: unknown): string {
  return (token as TagPiece).markup;
}

/** Reads a block's content up to its end tag. */
function bodyOf(token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const body: Template[] = [];
  const stream = parser
    .parseStream(rest)
    .on(`tag:end${token.name}`, () => void stream.stop())
    .on<Template>('template', (template) => void body.push(template))
    .on('end', () => {
      throw new LiquidMistake(`"${token.name}" is never closed by "end${token.name}"`);
    });
  stream.start();
  return body;
}

/** Code in the colours of the site's other code, within Jekyll's own markup. */
export function highlighting(world: Pick<World, 'highlight'>): TagClass {
  return class extends Tag {
    readonly #body: Template[];
    readonly #language: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.#body = bodyOf(token, rest, parser);
      const match = /^([\w.+#-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)$/.exec(markupOf(token));
      if (!match)
        throw new LiquidMistake(`expected a language such as "ruby", found ${JSON.stringify(markupOf(token))}`);
      this.#language = match[1]?.toLowerCase() ?? '';
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const text = yield this.liquid.renderer.renderTemplates(this.#body, context);
      const code = text.replace(/^[\n\r]+|[\n\r]+$/g, '');
      const html =
        world.highlight?.(code, this.#language) ?? escapeText(code).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
      const language = escapeText(this.#language);
      // Jekyll sets the figure apart for its Markdown readers, and only for them.
      const around = /\.html?$/i.test(String(context.getRegister('file'))) ? '' : '\n';
      const attributes = `class="language-${language.replaceAll('+', '-')}" data-lang="${language}"`;
      emitter.write(
        `${around}<figure class="highlight"><pre><code ${attributes}>${html}</code></pre></figure>${around}`,
      );
    }
  };
}

/** Prints its content unless it is what was printed last. */
export function ifChanged(): TagClass {
  return class extends Tag {
    readonly #body: Template[];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.#body = bodyOf(token, rest, parser);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const text = yield this.liquid.renderer.renderTemplates(this.#body, context);
      if (text === context.getRegister('ifchanged')) return;
      context.setRegister('ifchanged', text);
      emitter.write(text);
    }
  };
}

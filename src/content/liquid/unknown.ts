import type { Context, Emitter, Template, TopLevelToken } from 'liquidjs';
import type { Report } from '../../report/diagnostic.ts';
import { nearest } from '../../report/suggest.ts';
import { LiquidMistake } from './mistake.ts';
import type { RubyParser } from './parser.ts';
import type { TagPiece } from './pieces.ts';
import { emptyElement, standsApart } from './place.ts';
import { Uses } from './uses.ts';

/** Blocks that a tag of ours or Liquid's may open. */
export const KNOWN_ENDS: ReadonlySet<string> = new Set(
  ['if', 'unless', 'for', 'case', 'capture', 'tablerow', 'ifchanged', 'highlight', 'raw', 'comment'].map(
    (name) => `end${name}`,
  ),
);

/** Decides what a tag means that is none of ours: a plugin's, where a site has plugins, and else a mistake. */
export class UnknownTags {
  readonly #known: readonly string[];
  readonly #hasPlugins: boolean;
  readonly #uses = new Uses();

  constructor({ known, hasPlugins }: { known: readonly string[]; hasPlugins: boolean }) {
    this.#known = known;
    this.#hasPlugins = hasPlugins;
  }

  /** A template in the tag's place. It takes its content along when an end tag follows. */
  make(token: TagPiece, rest: TopLevelToken[], parser: RubyParser): Template {
    if (!this.#hasPlugins) throw this.#mistake(token.name);
    const { name } = token;
    this.#uses.note(name, token.at);
    const end = `end${name}`;
    const isBlock = rest.some((later) => 'name' in later && later.name === end);
    const body: Template[] = [];
    if (isBlock) {
      const stream = parser
        .parseStream(rest)
        .on<TagPiece>(`tag:${end}`, () => void stream.stop())
        .on<Template>('template', (template) => void body.push(template));
      stream.start();
    }
    const [next] = rest;
    return {
      token,
      *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
        if (!isBlock) emitter.write(emptyElement(name, standsApart(emitter, next)));
        for (const template of body) yield template.render(context, emitter);
      },
    };
  }

  /** One warning a name, with its count. */
  reportUses(report: Report): void {
    for (const { name, times, at } of this.#uses.list()) {
      const message = `the tag "${name}" of some plugin is used ${times}; its place stays empty`;
      report({ rule: 'liquid-unknown-tag', severity: 'warning', message, at });
    }
  }

  #mistake(name: string): LiquidMistake {
    const meant = nearest(name, this.#known);
    return new LiquidMistake(`there is no Liquid tag "${name}"`, {
      rule: 'liquid-unknown-tag',
      hint: meant ? `did you mean "${meant}"?` : 'put {% raw %} and {% endraw %} around text that is no Liquid',
    });
  }
}

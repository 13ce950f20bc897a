import { excerptText } from '../excerpt.ts';
import type { Page } from '../page.ts';
import { KNOWN_ENDS } from './unknown.ts';

/** How a piece of a document becomes HTML. */
export interface TextServices {
  /** Markdown as HTML. */
  readonly toHtml: (markdown: string) => string;
  /** A text with the Liquid in it run, as part of a document. */
  readonly print: (text: string, document: Page) => string;
}

/** What documents see of each other's texts. */
export class Texts {
  readonly #services: TextServices;
  readonly #finished = new Map<string, Page>();
  readonly #contents = new Map<string, string>();
  /** Documents whose excerpt is being printed: in it they have none. */
  readonly #open = new Set<string>();

  constructor(services: TextServices) {
    this.#services = services;
  }

  /** Takes a document whose Liquid has run: from now on its content is HTML. */
  finish(document: Page): void {
    this.#finished.set(document.file, document);
  }

  /** A document's text as Jekyll has it at the moment: HTML once the document is rendered, before that as written. */
  contentOf(document: Page): string {
    const finished = this.#finished.get(document.file);
    if (!finished) return document.body;
    const content = this.#contents.get(document.file) ?? this.#htmlOf(finished.body, document);
    this.#contents.set(document.file, content);
    return content;
  }

  /** The excerpt that a separator cuts off, as HTML. */
  excerptOf(document: Page, separator: string): string {
    const { file, body } = document;
    if (this.#open.has(file)) return '';
    this.#open.add(file);
    try {
      const text = excerptText(body, { separator, isBlock: (tag) => KNOWN_ENDS.has(`end${tag}`) });
      return this.#htmlOf(this.#services.print(text, document), document);
    } finally {
      this.#open.delete(file);
    }
  }

  #htmlOf(text: string, { format }: Page): string {
    return format === 'html' ? text : this.#services.toHtml(text);
  }
}

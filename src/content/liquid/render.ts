import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, CollectionDocument } from '../collection.ts';
import { readInside } from '../inside.ts';
import { isMapping } from '../mapping.ts';
import type { Page } from '../page.ts';
import type { Post } from '../post.ts';
import { parseYaml, YamlError } from '../yaml.ts';
import { frontMatterOf } from './document-values.ts';
import type { SourceLines } from './lines.ts';
import type { Documents, LiquidContext } from './world.ts';

export type { Documents, LiquidContext } from './world.ts';

/** Documents whose bodies are the text after Liquid, in the same order. */
export interface RenderedDocuments extends Documents {
  readonly posts: readonly (Post & SourceLines)[];
  readonly pages: readonly (Page & SourceLines)[];
  readonly collections?: readonly (Collection & {
    readonly documents: readonly (CollectionDocument & SourceLines)[];
  })[];
}

/**
 * Runs Liquid over the bodies of a site's documents as Jekyll does, in code and comments too. Mistakes are reported,
 * all of them, and print nothing. A body without Liquid stays the same object, and without any the engine is not loaded.
 */
export async function renderLiquid(documents: Documents, context: LiquidContext): Promise<RenderedDocuments> {
  const { posts, pages, collections = [] } = documents;
  const all = [...posts, ...pages, ...collections.flatMap((collection) => collection.documents)];
  if (!all.some(hasLiquid)) return documents;
  const config = readConfig(context.root);
  const { createEngine } = await import('./engine.ts');
  const engine = createEngine({ ...context, documents, config }, { hasPlugins: hasPlugins(context.root, config) });
  const render = <D extends Page>(document: D): D & SourceLines => {
    const isRun = hasLiquid(document) && !isLeftAlone(document, context);
    const rendered = isRun ? engine.render(document) : document;
    engine.finishDocument(rendered);
    return rendered;
  };
  // Jekyll's order: a document sees those before it as HTML (lib/jekyll/site.rb, render).
  const rendered = {
    posts: posts.toReversed().map(render).reverse(),
    collections: collections.map((collection) => ({ ...collection, documents: collection.documents.map(render) })),
    pages: pages.map(render),
  };
  engine.finish();
  return rendered;
}

function hasLiquid({ body }: Page): boolean {
  return body.includes('{{') || body.includes('{%');
}

function isLeftAlone(document: Page, context: LiquidContext): boolean {
  return frontMatterOf(document, context).render_with_liquid === false;
}

/** `_config.yml` as written; empty when it cannot be read, which the settings have reported. */
function readConfig(root: string): Readonly<Record<string, unknown>> {
  try {
    const config = parseYaml(readInside(root, '.', '_config.yml') ?? '');
    return isMapping(config) ? config : {};
  } catch (error) {
    if (error instanceof YamlError) return {};
    throw error;
  }
}

function hasPlugins(root: string, config: Readonly<Record<string, unknown>>): boolean {
  const isNamed = [config.plugins, config.gems].some((list) => (Array.isArray(list) ? list.length > 0 : Boolean(list)));
  return isNamed || existsSync(join(root, '_plugins'));
}

import type { Settings } from '../settings.ts';

/** The path of a file as Jekyll has it: below the folder of the collections for what lies there (lib/jekyll/document.rb, relative_path). */
export function relativePath(file: string, { jekyll }: Pick<Settings, 'jekyll'>): string {
  const folder = jekyll?.collectionsDir ? `${jekyll.collectionsDir}/` : '';
  return file.startsWith(`${folder}_`) ? file.slice(folder.length) : file;
}

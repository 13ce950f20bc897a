import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt, isoDay } from '../content/dates.ts';
import { slugify } from '../content/slug.ts';

/** Thrown when there is already a post of that name. */
export class PostExistsError extends Error {
  override readonly name = 'PostExistsError';
}

export interface NewPostOptions {
  readonly root: string;
  readonly title: string;
  readonly author: string;
  readonly timezone: string;
  readonly isDraft: boolean;
  readonly now: Date;
}

/** Makes a post with its front matter filled in and returns its path below the site folder. Never overwrites. */
export function newPost({ root, title, author, timezone, isDraft, now }: NewPostOptions): string {
  const day = isoDay(dayAt(now, timezone));
  const slug = slugify(title) || 'untitled';
  const folder = postsFolder(root, isDraft);
  const file = `${folder}/${isDraft ? '' : `${day}-`}${slug}.md`;
  mkdirSync(join(root, folder), { recursive: true });
  try {
    writeFileSync(join(root, file), template({ title, author, day }), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new PostExistsError(`${file} is already there; choose another title`, { cause: error });
  }
  return file;
}

/** Jekyll's folders in a Jekyll blog, ours elsewhere. */
function postsFolder(root: string, isDraft: boolean): string {
  const isJekyll = existsSync(join(root, '_posts')) && !existsSync(join(root, 'posts'));
  if (isJekyll) return isDraft ? '_drafts' : '_posts';
  return isDraft ? 'posts/_drafts' : 'posts';
}

function template({ title, author, day }: { title: string; author: string; day: string }): string {
  return `---
layout: post
read_time: true
show_date: true
title: ${JSON.stringify(title)}
date: ${day}
tags: []
author: ${JSON.stringify(author)}
description: ""
---

`;
}

import type { Finding } from '../asset.ts';
import type { Removed } from './clean.ts';

/** What the author is told of what was left out; nothing of a file that was only drawn. */
export function findingsOf({ scripts, handlers, links, outside }: Removed): Finding[] {
  const active = [
    ...counted(scripts, 'script'),
    ...counted(handlers, 'event handler'),
    ...counted(links, 'link that runs a program', 'links that run programs'),
  ];
  return [
    ...(active.length > 0 ? [activeFinding(active.join(', '))] : []),
    ...(outside > 0 ? [outsideFinding(counted(outside, 'reference').join())] : []),
  ];
}

function activeFinding(what: string): Finding {
  return {
    rule: 'image-svg-active',
    severity: 'warning',
    message: `holds what a picture must not: ${what}; left out`,
    hint: 'take it out of the file, or put the drawing into the post itself, where it can run',
  };
}

function outsideFinding(what: string): Finding {
  return {
    rule: 'image-svg-outside',
    severity: 'warning',
    message: `holds ${what} to what lies outside it; left out, as browsers load nothing for a picture`,
    hint: 'embed what it needs in the file',
  };
}

function counted(count: number, one: string, several = `${one}s`): string[] {
  if (count === 0) return [];
  return [`${count} ${count === 1 ? one : several}`];
}

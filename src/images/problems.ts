import type { PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic, Severity } from '../report/diagnostic.ts';
import type { Resolution } from './resolve.ts';
import type { UnreadablePicture } from './unreadable.ts';

/** A reference that leads to no picture, as an author reads it. */
export type Problem = Pick<Diagnostic, 'rule' | 'message'> & { readonly hint: string };

/** Nothing is there under that name. */
export function missingProblem(resolution: Extract<Resolution, { kind: 'missing' }>): Problem {
  const { wanted, lookedFor, suggestion } = resolution;
  const rule = 'image-missing';
  if (wanted === '')
    return { rule, message: 'a picture without a file', hint: 'name one, such as assets/img/picture.png' };
  const message = `no file ${wanted}`;
  if (!suggestion) return { rule, message, hint: `looked for ${lookedFor.join(' and ')}` };
  const reason = suggestion.isCaseOnly ? ' names are case-sensitive on the server' : '';
  return { rule, message, hint: `did you mean ${suggestion.path}?${reason}` };
}

/** The file is not the site's to publish. */
export function outsideProblem({ wanted, by }: Extract<Resolution, { kind: 'outside' }>): Problem {
  const message =
    by === 'link' ? `${wanted} links to a file outside the site folder` : `${wanted} leaves the site folder`;
  return { rule: 'image-outside', message, hint: 'copy the picture into assets/img/' };
}

/** The file is not what was fetched for an address on another host. */
export function staleProblem({ wanted, isThere }: Extract<Resolution, { kind: 'stale' }>): Problem {
  const message = isThere
    ? `${wanted} is not what was fetched for this address`
    : `no file ${wanted}, which was fetched for this address`;
  return { rule: 'image-remote', message, hint: 'run "fieldbook images --fetch", which fetches it again' };
}

/** The file is there but cannot be shown. */
export function brokenProblem(name: string, { message, hint }: UnreadablePicture): Problem {
  return { rule: 'image-broken', message: `${name} ${message}`, hint };
}

/** A picture outside the site is always an error: publishing it could give away what was not meant to be public. */
export function diagnosticOf(problem: Problem, { at }: PictureReference, missing: Severity): Diagnostic {
  return { ...problem, severity: problem.rule === 'image-outside' ? 'error' : missing, at };
}

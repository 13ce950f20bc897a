import type { PictureReference } from '../content/picture-reference.ts';
import type { ImageSlot, PictureSlot } from '../markdown/slots.ts';
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

/** A picture that says nothing to those who cannot see it, where it should; undefined where all is well. */
export function altFinding(slot: PictureSlot): Diagnostic | undefined {
  if (slot.kind !== 'image' || !lacksAlt(slot)) return undefined;
  const message = slot.isLink
    ? 'this picture is all there is in a link, and says nothing of where it leads'
    : 'this picture has no alternative text';
  const hint = slot.isLink
    ? 'say so between the brackets: ![The whole plan](plan.png)'
    : 'describe it in alt="…"; alt="" says that it is decoration';
  return { rule: 'image-alt', severity: 'warning', message, hint, at: slot.reference.at };
}

/**
 * An empty `alt` says that a picture is decoration (WCAG 2.2, H67), and so does kramdown's `![](x.png)`; in a link it
 * leaves the link without a name (WCAG 2.2, F89). Without `alt` screen readers read out the file's name (F65), unless
 * the picture has a name by other means, or is hidden from them.
 */
function lacksAlt({ attributes, isLink }: ImageSlot): boolean {
  const { alt, role = '' } = attributes;
  const isNamed = ['aria-label', 'aria-labelledby'].some((name) => attributes[name]?.trim());
  if (isNamed || attributes['aria-hidden'] === 'true' || /^(?:none|presentation)$/.test(role)) return false;
  return alt === undefined || (isLink === true && alt.trim() === '' && !attributes.title);
}

/**
 * A picture outside the site is an error: publishing it could give away what was not meant to be public. A style sheet
 * is published as it is, and often somebody else's, and a logo may be a theme's: nothing in them stops a build.
 */
export function diagnosticOf(problem: Problem, { use, at }: PictureReference, missing: Severity): Diagnostic {
  const isThemes = use === 'style' || use === 'logo';
  const severity = isThemes ? 'warning' : problem.rule === 'image-outside' ? 'error' : missing;
  return { ...problem, severity, at };
}

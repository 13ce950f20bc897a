import { AssignTag, CaptureTag, CaseTag, ForTag, IfTag, type Template, TokenKind, UnlessTag } from 'liquidjs';

/** The lists of templates between the tags of a block that Ruby Liquid empties; undefined for other tags. */
function bodiesOf(template: Template): Template[][] | undefined {
  if (template instanceof ForTag) return [template.templates, template.elseTemplates];
  if (template instanceof IfTag || template instanceof UnlessTag || template instanceof CaseTag) {
    const { branches, elseTemplates = [] } = template;
    return [...branches.map(({ templates }) => templates), elseTemplates];
  }
  return undefined;
}

/** A block that prints nothing but white space, whatever its conditions, prints not even that (lib/liquid/block_body.rb). */
export function dropBlanks<T extends Template>(template: T): T {
  const bodies = bodiesOf(template);
  if (!bodies?.every((body) => body.every(isBlank))) return template;
  for (const body of bodies) body.splice(0, body.length, ...body.filter((child) => !isText(child)));
  return template;
}

function isBlank(template: Template): boolean {
  if (isText(template)) return template.token.input.trim() === '';
  if (template instanceof AssignTag || template instanceof CaptureTag) return true;
  return bodiesOf(template)?.every((body) => body.every(isBlank)) ?? false;
}

function isText({ token }: Template): boolean {
  return token.kind === TokenKind.HTML;
}

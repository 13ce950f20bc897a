/** What is no text of a reader's: comments, elements of raw text, tags, and the marks of pictures (slots.ts). */
const NO_TEXT =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][\w-]*)(?:[^"'>]|"[^"]*"|'[^']*')*>|\0[^\0]*\0/gi;

/** The HTML with its text changed by `replace`, piece by piece, except within the elements named. */
export function replaceText(html: string, except: ReadonlySet<string>, replace: (text: string) => string): string {
  const open: string[] = [];
  let result = '';
  let end = 0;
  const take = (until: number) => {
    const text = html.slice(end, until);
    result += open.length > 0 || text === '' ? text : replace(text);
  };
  for (const match of html.matchAll(NO_TEXT)) {
    take(match.index);
    const [whole, , slash, tag = ''] = match;
    const name = tag.toLowerCase();
    if (except.has(name)) {
      if (!slash) open.push(name);
      else if (open.includes(name)) open.length = open.lastIndexOf(name);
    }
    result += whole;
    end = match.index + whole.length;
  }
  take(html.length);
  return result;
}

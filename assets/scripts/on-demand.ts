/**
 * Stands in the page itself, so that a reader who enlarges nothing fetches nothing: a press on a link around a picture
 * fetches the module and the style sheet that its own element names, and then opens the picture here. Where that fails,
 * and with keys that ask for a new tab, the link does what links do.
 */
const { module = '', style = '' } = document.currentScript?.dataset ?? {};

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.fb-enlarge');
  if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import(module).then(
    ({ enlarge }: typeof import('./enlarge.ts')) => enlarge(link, style),
    () => location.assign(link.href),
  );
});

import { Zoom } from './zoom.ts';

/**
 * Shows the picture of a link over the page, as large as the window. Focus, the Escape key and the return to the link
 * are the browser's, as of any modal dialog.
 */
export async function enlarge(link: HTMLAnchorElement, stylesheetUrl: string): Promise<void> {
  const picture = link.firstElementChild;
  if (!picture) return;
  await loadStylesheet(stylesheetUrl);
  const dialog = makeDialog(link);
  const stage = make('div', 'stage', make('div', 'content', fullPicture(picture)));
  const zoom = new Zoom(stage);
  dialog.append(toolbar(dialog, zoom), stage, ...captionOf(link));
  dialog.addEventListener('keydown', (event) => zoom.onKey(event));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Pages that enlarge nothing go without it, and a dialog without it would be a heap. */
function loadStylesheet(href: string): Promise<unknown> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  document.head.append(sheet);
  return new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
}

function makeDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const dialog = make('dialog', 'fb-dialog');
  dialog.setAttribute('aria-label', link.querySelector('img')?.alt ?? '');
  dialog.setAttribute('closedby', 'any');
  return dialog;
}

/** The same files that the page chooses from, but the widest of them. */
function fullPicture(picture: Element): Element {
  const full = picture.cloneNode(true) as Element;
  for (const source of [full, ...full.querySelectorAll('source, img')]) {
    if (source.hasAttribute('sizes')) source.setAttribute('sizes', '10000px');
    source.removeAttribute('loading');
  }
  const img = full instanceof HTMLImageElement ? full : full.querySelector('img');
  if (img) {
    img.draggable = false;
    img.className = /\.svg$/.test(img.src) ? 'vector' : '';
  }
  return full;
}

/** Fingers, wheel and keys have a button each that does the same. */
function toolbar(dialog: HTMLDialogElement, zoom: Zoom): HTMLElement {
  const close = button('Close', '×', () => dialog.close());
  close.autofocus = true;
  const bar = make('div', 'toolbar');
  bar.append(
    button('Zoom in', '+', () => zoom.by(1.5)),
    button('Zoom out', '−', () => zoom.by(1 / 1.5)),
    close,
  );
  return bar;
}

function button(label: string, sign: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', '', sign);
  made.type = 'button';
  made.ariaLabel = label;
  made.title = label;
  made.addEventListener('click', onClick);
  return made;
}

function captionOf(link: HTMLAnchorElement): Element[] {
  const caption = link.closest('figure')?.querySelector('figcaption');
  return caption ? [make('p', 'caption', caption.textContent ?? '')] : [];
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, ...children: (Element | string)[]) {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

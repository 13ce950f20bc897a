import type { ComponentChildren } from 'preact';
import type { PageProps } from '../../src/site/props.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header } from './header.tsx';

interface DocumentProps {
  readonly page: PageProps;
  /** Classes of `<main>`: the kind of page, for CSS and microformats. */
  readonly mainClass: string;
  readonly children: ComponentChildren;
}

/** The shell of every page: skip link, header, `<main>`, footer. `main` takes focus so that the skip link moves it. */
export function Document({ page, mainClass, children }: DocumentProps) {
  return (
    <html lang={page.site.lang} dir={page.site.dir}>
      <Head site={page.site} head={page.head} scriptUrl={page.scriptUrl} />
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <Header site={page.site} currentUrl={page.currentUrl} />
        <main id="main" class={mainClass} tabIndex={-1}>
          {children}
        </main>
        <Footer site={page.site} />
      </body>
    </html>
  );
}

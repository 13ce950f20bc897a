import type { ComponentChildren } from 'preact';
import type { PageProps, SiteProps } from '../../src/site/page-props.ts';
import { printedOnce } from '../once.ts';
import { Footer } from './footer.tsx';
import { Head } from './head.tsx';
import { Header } from './header.tsx';

interface DocumentProps {
  readonly page: PageProps;
  /** Classes of `<main>`: the kind of page, for CSS and microformats. */
  readonly mainClass: string;
  readonly children: ComponentChildren;
}

/** Of a page that the navigation does not name, as most are. */
const plainHeader = printedOnce((site: SiteProps) => <Header site={site} currentUrl={undefined} />);

const footer = printedOnce((site: SiteProps) => <Footer site={site} />);

/** The shell of every page: skip link, header, `<main>`, footer. `main` takes focus so that the skip link moves it. */
export function Document({ page, mainClass, children }: DocumentProps) {
  return (
    <html lang={page.site.lang} dir={page.site.dir}>
      <Head site={page.site} head={page.head} scriptUrl={page.scriptUrl} enlarge={page.enlarge} />
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        {page.currentUrl ? <Header site={page.site} currentUrl={page.currentUrl} /> : plainHeader(page.site)}
        <main id="main" class={mainClass} tabIndex={-1}>
          {children}
        </main>
        {footer(page.site)}
      </body>
    </html>
  );
}

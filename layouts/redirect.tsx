import type { RedirectProps } from '../src/site/props.ts';

/**
 * A page that sends the reader on at once, with a link for those whose browser does not follow. Of the site's look it
 * has the style sheet, which readers have already or need next, and nothing to wander off by.
 */
export function Redirect({ lang, dir, targetUrl, canonicalUrl, stylesheetUrl }: RedirectProps) {
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>This page has moved</title>
        <meta http-equiv="refresh" content={`0; url=${targetUrl}`} />
        <link rel="canonical" href={canonicalUrl} />
        <link rel="stylesheet" href={stylesheetUrl} />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <main class="page">
          <h1>This page has moved</h1>
          <p class="prose">
            It is now at <a href={targetUrl}>{targetUrl}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}

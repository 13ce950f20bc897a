import type { RedirectProps } from '../src/site/props.ts';

/** A page that sends the reader on at once, with a link for those whose browser does not follow. */
export function Redirect({ lang, targetUrl, canonicalUrl }: RedirectProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>This page has moved</title>
        <meta http-equiv="refresh" content={`0; url=${targetUrl}`} />
        <link rel="canonical" href={canonicalUrl} />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>
        <main>
          <h1>This page has moved</h1>
          <p>
            It is now at <a href={targetUrl}>{targetUrl}</a>.
          </p>
        </main>
      </body>
    </html>
  );
}

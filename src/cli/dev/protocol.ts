/** What the dev server tells the browser over server-sent events, and the paths it answers itself. */
export const EVENTS_PATH = '/.fieldbook/events';
export const SCRIPT_PATH = '/.fieldbook/live.js';

/** The site was built anew (`reload`), or could not be, with the findings as text (`problems`). */
export type LiveMessage = { readonly type: 'reload' } | { readonly type: 'problems'; readonly text: string };

/** How a build in the worker process ended; `text` is what it had to say about the input. */
export interface WorkerReply {
  readonly isGood: boolean;
  readonly text: string;
}

/** A page with the script that listens. */
export function withLiveScript(html: string): string {
  return html.replace('</body>', `<script src="${SCRIPT_PATH}" defer></script></body>`);
}

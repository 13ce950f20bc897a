import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { EVENTS_PATH, type LiveMessage, SCRIPT_PATH, withLiveScript } from './protocol.ts';

/** A server of one folder on this machine, with a channel to the pages that are open. */
export interface DevServer {
  /** Address of the home page, with the port that was free. */
  readonly url: string;
  readonly send: (message: LiveMessage) => void;
  readonly close: () => Promise<void>;
}

export interface DevServerOptions {
  readonly dir: string;
  readonly host: string;
  /** The first one to try; 0 for any. */
  readonly port: number;
  /** Base path of the site: what `site.baseurl` says. */
  readonly basePath: () => string;
}

/** Ports tried one after the other before giving up. */
const PORT_ATTEMPTS = 20;

const WAITING_PAGE = withLiveScript(
  '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Waiting for a good build</title><body><p>Waiting for a good build.</p></body></html>\n',
);

/** Starts serving. Files are read anew for each request; unknown addresses get the site's 404 page. */
export async function startServer({ dir, host, port, basePath }: DevServerOptions): Promise<DevServer> {
  const listeners = new Set<ServerResponse>();
  let problems: LiveMessage | undefined;

  const files = sirv(dir, { dev: true, dotfiles: false, onNoMatch: (_, response) => sendNotFound(dir, response) });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === EVENTS_PATH) listen(request, response, { listeners, problems });
    else if (path === SCRIPT_PATH) sendScript(response);
    else {
      request.url = fileUrl(request.url ?? '/', basePath());
      files(request, response);
    }
  });
  const actualPort = await listenOnFreePort(server, { host, port });
  return {
    url: `http://${host}:${actualPort}${basePath()}/`,
    send: (message) => {
      problems = message.type === 'problems' ? message : undefined;
      for (const response of listeners) writeMessage(response, message);
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(
  request: IncomingMessage,
  response: ServerResponse,
  { listeners, problems }: { listeners: Set<ServerResponse>; problems: LiveMessage | undefined },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
  if (problems) writeMessage(response, problems);
}

function writeMessage(response: ServerResponse, message: LiveMessage): void {
  response.write(`data: ${JSON.stringify(message)}\n\n`);
}

function sendScript(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
  response.end(readFileSync(new URL('live.js', import.meta.url)));
}

/** Before the first good build there is no page yet; this one waits for it. */
function sendNotFound(dir: string, response: ServerResponse): void {
  let html: string | Buffer = WAITING_PAGE;
  try {
    html = readFileSync(join(dir, '404.html'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(html);
}

/** `/x/` is the folder's page: the file server would prefer `x.html`, where a redirect from a former address stands. */
function fileUrl(url: string, basePath: string): string {
  const [path = '/'] = url.split('?');
  const own = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return own.endsWith('/') ? `${own}index.html` : own;
}

async function listenOnFreePort(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listenOn(server, { host, port: port === 0 ? 0 : port + attempt });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function listenOn(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

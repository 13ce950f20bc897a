import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server was asked for. */
export interface Asked {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly userAgent: string | undefined;
}

/** A server of the tests' own. */
export interface TestServer {
  readonly address: string;
  /** In order of arrival. */
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

export type Answers = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>;

/** Starts a server on a free port of this machine that answers by path, and with 404 where it has no answer. */
export async function startServer(answers: Answers): Promise<TestServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, authorization: headers.authorization, userAgent: headers['user-agent'] });
    const answer = Object.hasOwn(answers, url) ? answers[url] : undefined;
    if (answer) answer(response, request);
    else response.writeHead(404).end('{"message":"Not Found"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** An answer in JSON. */
export function json(value: unknown): Answers[string] {
  return (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** An answer that leads elsewhere. */
export function redirect(location: string, status = 301): Answers[string] {
  return (response) => response.writeHead(status, { location }).end();
}

/** GitHub's answer about the latest release of a repository. */
export function release(repository: string, tag: string, time: string): Answers[string] {
  return json({
    tag_name: tag,
    published_at: time,
    html_url: `https://github.com/${repository}/releases/tag/${tag}`,
    body: 'Notes.',
  });
}

/** GitHub's answer about a repository. */
export function repository(name: string, stars: number): Answers[string] {
  return json({ stargazers_count: stars, html_url: `https://github.com/${name}` });
}

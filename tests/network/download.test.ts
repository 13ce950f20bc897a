import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type DownloadLimits, download } from '../../src/network/download.ts';
import { RequestError } from '../../src/network/request-error.ts';
import { type Answers, redirect, startServer, type TestServer } from '../helpers/server.ts';

const bytes =
  (length: number, headers = {}): Answers[string] =>
  (response) =>
    response.writeHead(200, headers).end(Buffer.alloc(length, 7));

let server: TestServer;

before(async () => {
  server = await startServer({
    '/good.png': bytes(1000),
    '/moved.png': redirect('/good.png', 302),
    '/large.png': bytes(5001, { 'content-length': 5001 }),
    '/endless.png': (response) => {
      const more = () => response.write(Buffer.alloc(2000));
      more();
      response.on('drain', more).on('error', () => {});
      setTimeout(more, 5).unref();
      setTimeout(more, 10).unref();
    },
    '/slow.png': (response) => response.writeHead(200).write('x'),
    '/silent.png': () => {},
    '/round.png': redirect('/round.png'),
    '/inside.png': redirect('http://127.0.0.2:9/secret.png'),
    '/inside-by-name.png': redirect('http://localhost:9/good.png'),
    '/mapped.png': redirect('http://[::ffff:10.0.0.1]/secret.png'),
    '/file.png': redirect('file:///etc/passwd'),
    '/cut.png': (response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('x');
      setTimeout(() => response.destroy(), 20);
    },
    '/packed.png': bytes(10, { 'content-encoding': 'br' }),
    '/ill.png': (response) => response.writeHead(503).end(),
  });
});

after(() => server.close());

/** Of this machine, one address alone: what else is here stays closed. */
const LIMITS: DownloadLimits = { maxBytes: 5000, timeoutMs: 500, isAllowed: (address) => address === '127.0.0.1' };

test('a file comes whole, with the address that it came from in the end', async () => {
  const { bytes, url } = await download(`${server.address}/moved.png`, LIMITS);
  assert.equal(bytes.length, 1000);
  assert.equal(url, `${server.address}/good.png`);
  assert.match(server.asked.at(-1)?.userAgent ?? '', /^fieldbook/);
});

test('a name is as good as an address', async () => {
  const address = server.address.replace('127.0.0.1', 'localhost');
  const allowed = { ...LIMITS, isAllowed: (ip: string) => ip === '127.0.0.1' || ip === '::1' };
  assert.equal((await download(`${address}/good.png`, allowed)).bytes.length, 1000);
});

test('each address on the way is looked up and checked by itself', async () => {
  let count = 0;
  const limits = { ...LIMITS, isAllowed: () => count++ === 0 };
  await assert.rejects(
    download(`${server.address}/inside-by-name.png`, limits),
    /^RequestError: localhost is no address/,
  );
});

suite('a file is refused', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['that says it is too large', 'large', /answers with more than 0\.005 MB/],
    ['that turns out too large', 'endless', /answers with more than 0\.005 MB/],
    ['that does not come to its end in time', 'slow', /did not send it all within 0\.5 seconds/],
    ['that does not come in time', 'silent', /did not send it all within 0\.5 seconds/],
    ['that is cut short', 'cut', /cannot fetch it from/],
    ['that redirects in a circle', 'round', /redirects in a circle/],
    ['that leads to another address of this machine', 'inside', /^127\.0\.0\.2 is no address of the open internet/],
    ['that leads to IPv4 within IPv6', 'mapped', /^::ffff:a00:1 is no address of the open internet/],
    ['that leads to a local file', 'file', /redirects to what is no web address/],
    ['that is not there', 'nowhere', /has nothing at this address \(404\)/],
    ['that is packed', 'packed', /packed \(br\)/],
    ['from a server that is ill', 'ill', /answers with status 503/],
  ];
  for (const [name, path, message] of cases) {
    test(name, async () => {
      await assert.rejects(download(`${server.address}/${path}.png`, LIMITS), (error) => {
        assert.ok(error instanceof RequestError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });
  }
});

suite('without leave, nothing on this machine is asked', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', '0']) {
    test(`by ${host}`, async () => {
      const { port } = new URL(server.address);
      const count = server.asked.length;
      const { maxBytes, timeoutMs } = LIMITS;
      await assert.rejects(
        download(`http://${host}:${port}/good.png`, { maxBytes, timeoutMs }),
        /no address of the open/,
      );
      assert.equal(server.asked.length, count);
    });
  }
});

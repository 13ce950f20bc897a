import * as v from 'valibot';
import { RequestError } from '../../network/request-error.ts';
import { ADDRESS } from '../address.ts';
import { isRepository, type RefreshMark } from './mark.ts';
import { fetchJson, MissingError } from './request.ts';
import { NPM_REGISTRY, type Services } from './services.ts';

/** What the network says where a mark points. */
export type Answer = (Release | Stars) & {
  /** Page for people. */
  readonly source: string;
  /** The repository's name of today, where the mark has an old one. */
  readonly movedTo?: string;
};

interface Release {
  readonly version: string;
  /** ISO 8601, in UTC. */
  readonly day: string;
}

interface Stars {
  readonly count: number;
}

const address = v.pipe(v.string(), v.regex(ADDRESS));
const version = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T/),
  v.transform((time) => time.slice(0, 10)),
);

/** https://docs.github.com/rest/releases/releases#get-the-latest-release */
const RELEASE = v.object({ tag_name: version, published_at: day, html_url: address });

/** https://docs.github.com/rest/repos/repos#get-a-repository */
const REPOSITORY = v.object({ stargazers_count: v.pipe(v.number(), v.integer(), v.minValue(0)), html_url: address });

/** https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
const PACKAGE = v.object({ 'dist-tags': v.object({ latest: version }), time: v.record(v.string(), v.string()) });

/** Asks the network where a mark points. Throws RequestError when there is no usable answer. */
export function fetchAnswer({ kind, name }: RefreshMark, services: Services): Promise<Answer> {
  if (kind === 'github-release') return fetchRelease(name, services);
  return kind === 'github-stars' ? fetchStars(name, services) : fetchPackage(name, services);
}

async function fetchRelease(name: string, { github, timeoutMs }: Services): Promise<Answer> {
  const found = await fetchJson(`repos/${name}/releases/latest`, github, timeoutMs).catch((error: unknown) => {
    if (!(error instanceof MissingError)) throw error;
    const hint = 'look for a slip or a new name; some projects have tags but no releases';
    throw new RequestError('GitHub has no release by that name', hint);
  });
  const { tag_name, published_at, html_url } = shaped(RELEASE, found, 'GitHub');
  return { version: tag_name, day: published_at, source: html_url, ...movedFrom(name, html_url) };
}

async function fetchStars(name: string, { github, timeoutMs }: Services): Promise<Answer> {
  const found = await fetchJson(`repos/${name}`, github, timeoutMs);
  const { stargazers_count, html_url } = shaped(REPOSITORY, found, 'GitHub');
  return { count: stargazers_count, source: html_url, ...movedFrom(name, html_url) };
}

async function fetchPackage(name: string, { npm, timeoutMs }: Services): Promise<Answer> {
  const found = await fetchJson(name.replace('/', '%2f'), npm, timeoutMs);
  const { 'dist-tags': tags, time } = shaped(PACKAGE, found, npm.title);
  const released = v.safeParse(day, time[tags.latest]);
  if (!released.success) throw new RequestError(`${npm.title} does not say when ${name} ${tags.latest} came out`);
  const page =
    npm.address.href === NPM_REGISTRY
      ? `https://www.npmjs.com/package/${name}/v/${tags.latest}`
      : new URL(name, npm.address).href;
  return { version: tags.latest, day: released.output, source: page };
}

/** An answer that comes from a repository of another name was redirected there. */
function movedFrom(name: string, page: string): Pick<Answer, 'movedTo'> {
  const today = new URL(page).pathname.split('/').slice(1, 3).join('/');
  const isOther = isRepository(today) && today.toLowerCase() !== name.toLowerCase();
  return isOther ? { movedTo: today } : {};
}

function shaped<Schema extends v.GenericSchema>(schema: Schema, found: unknown, title: string): v.InferOutput<Schema> {
  const result = v.safeParse(schema, found);
  if (result.success) return result.output;
  const key = v.getDotPath(result.issues[0]);
  throw new RequestError(`${title} answers without a usable ${key === null ? 'value' : `"${key}"`}`);
}

/** Thrown when an environment variable does not hold what it should; says which, never what a secret one holds. */
export class ServiceSettingsError extends Error {
  override readonly name = 'ServiceSettingsError';
}

/** A site on the network that answers in JSON. */
export interface Service {
  /** As people call it. */
  readonly title: string;
  /** Ends with a slash. */
  readonly address: URL;
  readonly accept: string;
  /** Sent to the origin of the address, and to no other. */
  readonly token?: string;
  /** Longer answers are refused. */
  readonly maxBytes: number;
}

/** Where values are fetched. */
export interface Services {
  readonly github: Service;
  readonly npm: Service;
  /** How long one answer may take, redirects and all. */
  readonly timeoutMs: number;
}

/** A slow answer takes a second or two; somebody watches. */
const TIMEOUT_MS = 20_000;

/** Releases with long notes stay far below. */
const MAX_GITHUB_BYTES = 2_000_000;

/** A package's document lists every version that there ever was: typescript's has 15 MB. */
const MAX_NPM_BYTES = 64_000_000;

export const NPM_REGISTRY = 'https://registry.npmjs.org/';

/** The services that the usual environment variables name; those of GitHub Actions and npm. */
export function servicesFrom(env: Readonly<Record<string, string | undefined>>): Services {
  const token = tokenFrom(env.GITHUB_TOKEN);
  return {
    github: {
      title: 'GitHub',
      address: addressFrom('GITHUB_API_URL', env.GITHUB_API_URL || 'https://api.github.com'),
      accept: 'application/vnd.github+json',
      ...(token !== undefined && { token }),
      maxBytes: MAX_GITHUB_BYTES,
    },
    npm: {
      title: 'the npm registry',
      address: addressFrom('npm_config_registry', env.npm_config_registry || NPM_REGISTRY),
      accept: 'application/json',
      maxBytes: MAX_NPM_BYTES,
    },
    timeoutMs: TIMEOUT_MS,
  };
}

function addressFrom(variable: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text.endsWith('/') ? text : `${text}/`) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new ServiceSettingsError(`${variable} must be an address such as https://api.example.org, without a password`);
}

/** A header with anything but visible characters is refused with a message that quotes it. */
function tokenFrom(text = ''): string | undefined {
  const token = text.trim();
  if (/^[\x21-\x7e]*$/.test(token)) return token === '' ? undefined : token;
  throw new ServiceSettingsError('GITHUB_TOKEN holds characters that no token has; set it again or unset it');
}

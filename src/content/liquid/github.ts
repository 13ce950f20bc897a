import type { World } from './world.ts';

/** `owner/name`, as `repository` in `_config.yml` has it. */
const REPOSITORY = /^([\w.-]+)\/([\w.-]+)$/;

/**
 * `site.github`, which GitHub fills in when it builds a site (jekyll-github-metadata): what follows from the name of the
 * repository. Lists that only GitHub knows are empty, which one note says; nothing is fetched.
 */
export function githubValues({ config, settings, report }: World): Record<string, unknown> {
  const message =
    'only GitHub knows the lists in "site.github", so they are empty: repositories, contributors, releases';
  report({ rule: 'liquid-github', severity: 'note', message });
  const lists = { public_repositories: [], contributors: [], releases: [], organization_members: [] };
  const [nwo, owner, name] = REPOSITORY.exec(typeof config.repository === 'string' ? config.repository : '') ?? [];
  const url = `${settings.url}${settings.baseurl}`;
  if (nwo === undefined || owner === undefined) return { ...lists, url };
  const repositoryUrl = `https://github.com/${nwo}`;
  return {
    ...lists,
    ...{ url, owner_name: owner, owner_url: `https://github.com/${owner}` },
    ...{ repository_nwo: nwo, repository_name: name, project_title: name, repository_url: repositoryUrl },
    ...{ clone_url: `${repositoryUrl}.git`, issues_url: `${repositoryUrl}/issues` },
    is_user_page: name?.toLowerCase() === `${owner.toLowerCase()}.github.io`,
  };
}

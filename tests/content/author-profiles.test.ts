import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/content/settings.ts';
import { makeFolder } from '../helpers/folder.ts';
import { collectFindings } from './findings.ts';

async function profilesOf(yaml: string) {
  const { report, lines } = collectFindings();
  const { authorProfiles } = await readSettings(makeFolder({ '_data/authors.yml': yaml }), report);
  assert.deepEqual(lines, []);
  return authorProfiles;
}

test('_data/authors.yml says who an author is, in the words of several themes', async () => {
  const yaml = `ada:
  name: Ada Lovelace
  bio: Writes about engines.
  avatar: /assets/ada.png
  url: https://ada.example
  twitter: "@ada"
  github: https://github.com/ada-l
  mastodon: ada
  links:
    - {label: Site, url: "https://ada.example"}
    - {label: Talks, url: "https://talks.example/ada"}
    - {label: Bad, url: "javascript:alert(1)"}
Grace: {about: Counts., picture: grace.jpg, email: grace@example.org}
`;
  const at = (line: number) => ({ file: '_data/authors.yml', line, column: 1 });
  assert.deepEqual(await profilesOf(yaml), [
    {
      name: 'Ada Lovelace',
      url: 'https://ada.example',
      twitter: 'ada',
      about: 'Writes about engines.',
      picture: { src: '/assets/ada.png', use: 'cover', at: at(1) },
      profiles: [
        { text: 'Website', url: 'https://ada.example' },
        { text: 'Twitter', url: 'https://twitter.com/ada' },
        { text: 'GitHub', url: 'https://github.com/ada-l' },
        { text: 'Talks', url: 'https://talks.example/ada' },
      ],
    },
    {
      name: 'Grace',
      about: 'Counts.',
      picture: { src: 'grace.jpg', use: 'cover', at: at(13) },
      profiles: [{ text: 'Email', url: 'mailto:grace@example.org' }],
    },
  ]);
});

import type { RuleGroup } from './rule.ts';

export const SETTINGS_RULES = {
  title: 'Settings',
  language: 'yaml',
  rules: {
    'config-yaml': {
      severity: 'error',
      summary: '`_config.yml` cannot be read',
      what: 'The file is no YAML, or holds something else than `key: value` lines.',
      why: 'Without settings nobody knows where the site will stand or what its addresses are.',
      bad: 'title: "Notes\nurl: https://example.org',
      good: 'title: "Notes"\nurl: https://example.org',
    },
    'config-type': {
      severity: 'error',
      summary: 'a setting has a value of the wrong kind',
      what: 'A key of `_config.yml` that has an effect holds what it cannot hold.',
      why: 'Taking the default instead would build another site than the one asked for.',
      bad: 'timezone: Mars/Olympus',
      good: 'timezone: Europe/Rome',
    },
    'config-unknown-key': {
      severity: 'warning',
      summary: 'a key below `fieldbook:` that does not exist',
      what: 'Keys below `fieldbook:` are ours alone, so an unknown one is a slip of the pen.',
      why: 'A misspelled setting has no effect, and nothing else would tell.',
      bad: 'fieldbook:\n  missing_imgaes: warn',
      good: 'fieldbook:\n  missing_images: warn',
    },
    'config-url': {
      severity: 'note',
      summary: 'the site has no address',
      what: '`_config.yml` has no `url`.',
      why: 'Feeds, sitemap and share cards need full addresses; paths alone do not work there.',
      bad: 'title: Notes',
      good: 'title: Notes\nurl: https://example.org',
    },
    'kramdown-ignored': {
      severity: 'note',
      summary: 'settings of kramdown that have no effect here',
      what: 'A key below `kramdown:` names something that Fieldbook does in one way only.',
      why: 'You may be waiting for an effect that will not come.',
      bad: 'kramdown:\n  math_engine: katex',
      good: 'kramdown:\n  toc_levels: 2..3',
    },
    'data-file': {
      severity: 'error',
      summary: 'a data file cannot be read',
      what: 'A YAML, JSON or CSV file in `_data/` has a mistake in its syntax.',
      why: 'Pages that print it would come out empty.',
      bad: 'authors: [ada, grace',
      good: 'authors: [ada, grace]',
    },
    'card-font': {
      severity: 'error',
      summary: 'a font for share cards that cannot be used',
      what: 'The file that `fieldbook.cards.font` names is not there, or is no TrueType, OpenType or WOFF font.',
      why: 'Cards would be drawn without the letters that they were to have.',
      bad: 'fieldbook:\n  cards:\n    font: assets/fonts/noto.woff2',
      good: 'fieldbook:\n  cards:\n    font: assets/fonts/noto.otf',
    },
  },
} as const satisfies RuleGroup;

import type { RuleGroup } from './rule.ts';

export const SURVEY_RULES = {
  title: 'Survey posts',
  language: 'body',
  rules: {
    'survey-no-sections': {
      severity: 'error',
      summary: 'a survey without sections',
      what: 'The post says `survey: true`, or a data file stands beside it, but no section is about a system.',
      why: 'There is nothing to compare.',
      bad: '## Baetyl\n\nText.',
      good: '## 1. Baetyl (Baidu)\n\n[Link](https://baetyl.io/)\n\nText.',
    },
    'survey-off': {
      severity: 'note',
      summary: 'a data file that is not used',
      what: 'A data file stands beside a post that says `survey: false`.',
      why: 'What is in it is shown nowhere.',
      bad: '---\nsurvey: false\n---',
      good: '---\nsurvey: true\n---',
    },
    'survey-empty-section': {
      severity: 'warning',
      summary: 'a system about which nothing is said',
      what: 'Below the heading of a system stands nothing, or only its link.',
      why: 'Readers come to it from the comparison and find nothing.',
      bad: '## 6. Baetyl (Baidu)\n\n[Link](https://baetyl.io/)',
      good: '## 6. Baetyl (Baidu)\n\n[Link](https://baetyl.io/)\n\nMoves cloud functions to the edge.',
    },
    'survey-no-link': {
      severity: 'note',
      summary: 'a system without a link',
      what: 'The section does not begin with a link, and the data file has no `homepage` for it.',
      why: 'Readers want to go there next.',
      bad: '## 6. Baetyl (Baidu)\n\nText.',
      good: '## 6. Baetyl (Baidu)\n\n[Link](https://baetyl.io/)\n\nText.',
    },
    'survey-stray-item': {
      severity: 'warning',
      summary: 'a bullet with nothing beside it, in a survey',
      what: 'The marker of a list item stands alone on its line.',
      why: 'Readers see an empty bullet, or a picture that hangs on one.',
      bad: '- \n![Architecture](assets/img/architecture.png)',
      good: '![Architecture](assets/img/architecture.png)',
      isFixable: true,
    },
  },
} as const satisfies RuleGroup;

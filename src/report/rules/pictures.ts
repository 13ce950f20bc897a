import type { RuleGroup } from './rule.ts';

export const PICTURE_RULES = {
  title: 'Pictures',
  language: 'body',
  rules: {
    'image-missing': {
      severity: 'error',
      hasWarnings: true,
      summary: 'a picture without a file',
      what: 'No file has the name that the text or the front matter gives. `fieldbook.missing_images: warn` makes it a warning.',
      why: 'Readers see a hole. Capitals count: a server tells `Map.png` from `map.png` even if your disk does not.',
      bad: '![Map of the site](assets/img/Map.png)',
      good: '![Map of the site](assets/img/map.png)',
      isFixable: true,
    },
    'image-outside': {
      severity: 'error',
      summary: 'a picture from outside the site',
      what: 'The path, or a symbolic link on it, leaves the site folder.',
      why: 'Publishing it could give away what was not meant to be public, and nobody else could build the site.',
      bad: '![Map](../../home/me/map.png)',
      good: '![Map](assets/img/map.png)',
    },
    'image-broken': {
      severity: 'error',
      hasWarnings: true,
      summary: 'a picture that cannot be shown',
      what: 'The file is damaged, empty, no picture, or larger than can be read. `fieldbook.missing_images: warn` makes it a warning.',
      why: 'Readers see a hole.',
      bad: '![Map](assets/img/half-copied.png)',
      good: '![Map](assets/img/map.png)',
    },
    'image-svg-active': {
      severity: 'warning',
      summary: 'a drawing that holds a script',
      what: 'An SVG holds scripts, handlers of events or links that run code. The published file is without them.',
      why: 'Whoever opens the drawing by itself would run what it holds, in the name of your site.',
      bad: '![A dial that turns](assets/img/dial-with-script.svg)',
      good: '![A dial](assets/img/dial.svg)',
    },
    'image-svg-outside': {
      severity: 'warning',
      summary: 'a drawing that asks for files elsewhere',
      what: 'An SVG names pictures, styles or fonts in other files. The published file is without them.',
      why: 'Browsers fetch nothing for a drawing in a page: what it names would be missing for every reader.',
      bad: '![Map with a linked photo](assets/img/map-linked.svg)',
      good: '![Map with the photo in it](assets/img/map-embedded.svg)',
    },
  },
} as const satisfies RuleGroup;

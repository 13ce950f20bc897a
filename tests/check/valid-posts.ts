/** A post in parts, so that a mistake can be put between them. */
export interface Parts {
  /** Lines of front matter besides the title. */
  readonly fields: readonly string[];
  /** Blocks of Markdown. */
  readonly blocks: readonly string[];
}

/**
 * Posts without a finding, each with other means of writing. Footnotes are printed below the last heading, which is
 * then not empty: the post that has one is left out where that matters.
 */
export const VALID_POSTS: readonly Parts[] = [
  {
    fields: ['tags: [k8s]', 'description: What runs at the edge.'],
    blocks: [
      'Text with *emphasis*, `code` and [a link](/good/).',
      '## Memory',
      'More text, see [below](#disk).',
      '### Of nodes',
      '- one\n- two\n  - three',
      '## Disk',
      'A paragraph\nof two lines.',
      '```js\nconst a = { b: [c][0] };\n```',
    ],
  },
  {
    fields: ['layout: post', 'date: 2026-10-01', 'tags:\n  - Edge Computing', 'toc: false'],
    blocks: [
      'Plain beginning.[^1]',
      '# Part',
      'See [the page][about] and [the same][].',
      '| a | b |\n| --- | --- |\n| [x](/archive/) | y |',
      'After the table.',
      '[^1]: A footnote.',
      '[about]: /about.html#who-we-are\n[the same]: ../about.md',
    ],
  },
  {
    fields: ['category: Notes', 'math: true'],
    blocks: [
      'A formula $$\\frac{1}{2}$$ in a line.',
      '<div class="box">\n<p>HTML <b>bold</b></p>\n</div>',
      'Text between, with 1 < 2 and a [link](https://example.com/).',
      '> A quote\n> with lines.',
      'The end, with "quotes" -- and dashes...',
    ],
  },
  {
    fields: ['author: Ada', 'tags: k8s'],
    blocks: [
      'The title is {{ page.title | upcase }}.',
      '{% if page.title %}\nShown.\n{% endif %}',
      '## Code {#own-id}',
      'Back to [the code](#own-id).',
      '~~~ruby\nputs "<div>"\n~~~',
      'With a picture: ![A map](assets/img/map.png)',
      '1. one\n2. two\n\n   Text of two.',
      'Last words.',
    ],
  },
  {
    fields: ['img: map.png', 'show_date: true'],
    blocks: [
      'Two  \nlines.',
      'Setext\n------',
      'A definition list follows.',
      'Term\n: Meaning',
      '### One level down',
      'Text <span>in a span</span> &amp; more.',
      '* * *',
      'After a line. <!-- a comment -->',
    ],
  },
];

/** What stands where a list marked `{:toc}` was; its `tag` is the list's. */
export const CONTENTS_TOKEN = 'fb_contents';

/** What stands where a list marked `{:footnotes}` was. */
export const FOOTNOTES_TOKEN = 'fb_footnotes';

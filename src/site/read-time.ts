/** Reading time as the theme of our survey post words it: whole minutes, rounded down. */
export function readTimeText(words: number, wordsPerMinute: number): string {
  const minutes = Math.floor(words / wordsPerMinute);
  return minutes < 1 ? 'less than 1 minute read' : `${minutes} minute read`;
}

/** A web address, which is all of the text. */
export const ADDRESS = /^https?:\/\/\S+$/;

/** Whether a text is a web address and nothing more. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Why nothing usable came back, in words for the author. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

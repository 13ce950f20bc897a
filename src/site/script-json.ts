/** JSON text that is safe within a script element, whatever its strings hold. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Path of the whole program of the package folder `root` in JavaScript, packages and all, compiled anew when a file of it changed. */
export function compiledProgram(root: string): Promise<string>;

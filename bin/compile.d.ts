/** Path of the whole program of the package folder `root` as one JavaScript file, compiled anew when a source changed. */
export function compiledProgram(root: string): Promise<string>;

/** The part of eleventy-img 6 that the bench uses; the package ships no types. */
declare module '@11ty/eleventy-img' {
  interface File {
    readonly sourceType: string;
    readonly outputPath: string;
    readonly width: number;
    readonly height: number;
  }
  export default function Image(
    path: string,
    options: { outputDir: string; widths: (number | 'auto')[] },
  ): Promise<Record<string, File[]>>;
}

/** The part of Eleventy 3.1 that we use; the package ships no types. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setInputDirectory(dir: string): void;
    setOutputDirectory(dir: string): void;
    setTemplateFormats(formats: string[]): void;
    setDataDeepMerge(isDeep: boolean): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setUseGitIgnore(isUsed: boolean): void;
    addTemplate<Item>(path: string, template: VirtualTemplate<Item>): void;
    on(event: 'eleventy.after', listener: (event: AfterEvent) => unknown): void;
  }

  export interface AfterEvent {
    readonly outputMode: 'fs' | 'json' | 'ndjson';
    readonly directories: { readonly output: string };
  }

  export interface VirtualTemplate<Item> {
    data: {
      items: readonly Item[];
      pagination: { data: 'items'; size: 1; alias: 'item' };
      permalink: (data: { item: Item }) => string;
      eleventyExcludeFromCollections: true;
      layout?: undefined;
    };
    render(data: { item: Item }): string;
  }

  export interface RenderedPage {
    /** Below the working folder, and within the output folder. */
    readonly outputPath: string;
    readonly content: string;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath: ''; quietMode: boolean; config: (config: EleventyConfig) => void | Promise<void> },
    );
    disableLogger(): void;
    toJSON(): Promise<RenderedPage[]>;
  }
}

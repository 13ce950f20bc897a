import type { Command } from 'commander';
import { rootOption, siteFolder } from './flags.ts';
import type { Terminal } from './terminal.ts';

interface ImagesContext {
  readonly terminal: Terminal;
  /** Takes whether all went well. */
  readonly finish: (isGood: boolean) => void;
}

interface ImagesFlags {
  readonly root: string;
  readonly fetch?: boolean;
  readonly update?: boolean;
}

/** Adds `fieldbook images`, loaded when it is asked for. */
export function addImagesCommand(program: Command, { terminal, finish }: ImagesContext): void {
  program
    .command('images')
    .description('say what pictures a site has, or fetch those on other hosts into the site folder')
    .option('--fetch', 'fetch the pictures on other hosts that were not fetched yet')
    .option('--update', 'fetch all of them again')
    .addOption(rootOption())
    .addHelpText('after', IMAGES_HELP)
    .action(async ({ root, fetch = false, update = false }: ImagesFlags) => {
      const options = { root: siteFolder(root), now: new Date() };
      if (!fetch && !update) {
        const { summarizeImages } = await import('./images/summary.ts');
        return finish(await summarizeImages(options, terminal));
      }
      const { fetchImages } = await import('./images/fetch.ts');
      finish(await fetchImages({ ...options, isUpdate: update }, terminal));
    });
}

const IMAGES_HELP = `
Without a flag it counts the pictures that posts and pages name, drafts and later posts too, and lists those on other
hosts, which a build leaves where they are.

With --fetch they come into assets/img/_remote/, and lock.json there says which file stands for which address. Commit
both. Builds then take the files in place of the addresses, and never go online; posts stay as they are. A picture may
have up to 20 MB and take a minute; addresses that lead into a private network are refused.`;

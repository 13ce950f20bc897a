import type { Command } from 'commander';
import { rootOption, siteFolder } from './flags.ts';
import type { EvidenceFlags } from './survey/set.ts';
import type { Terminal } from './terminal.ts';

interface SurveyContext {
  readonly terminal: Terminal;
  /** Takes whether all went well. */
  readonly finish: (isGood: boolean) => void;
}

interface RootFlags {
  readonly root: string;
}

/** Adds `fieldbook survey` and its commands, each loaded when it is asked for. */
export function addSurveyCommands(program: Command, context: SurveyContext): void {
  const survey = program
    .command('survey')
    .description('write and keep the data of a post that compares systems')
    .addHelpText('after', SURVEY_HELP);
  addInit(survey, context);
  addSet(survey, context);
  addImport(survey, context);
  addRefresh(survey, context);
}

const POST_HELP = 'the post: its path from here or from the site folder, or its slug';

function addInit(survey: Command, { terminal }: SurveyContext): void {
  survey
    .command('init')
    .description('write a data file beside a post, with its sections as entries; never overwrites one')
    .argument('<post>', POST_HELP)
    .addOption(rootOption())
    .addHelpText('after', INIT_HELP)
    .action(async (post: string, { root }: RootFlags) => {
      const { initSurvey } = await import('./survey/init.ts');
      await initSurvey({ root: siteFolder(root), post, now: new Date() }, terminal);
    });
}

function addSet(survey: Command, { terminal, finish }: SurveyContext): void {
  survey
    .command('set')
    .description('put one value into a data file, leaving everything else in it as it is')
    .argument('<entry.criterion>', 'which value, such as k3s.licence')
    .argument('<value>', 'as its criterion has it: true, 512, 2026-11, "http, mqtt:add-on", unknown, n/a')
    .option('--post <post>', `${POST_HELP}; needed when several posts have data`)
    .option('--source <source>', 'where the value comes from: an address, a title, or an id of the file\'s "sources"')
    .option('--as-of <date>', 'when the source said so: 2026-11-23, 2026-11 or 2026')
    .option('--note <text>', 'what the reader should know beside the value')
    .option('--scope <scope>', 'which kind of number or date it is, where the criterion tells kinds apart')
    .option('--since <date>', 'from when the value holds')
    .option('--confidence <level>', 'primary, secondary or judgement')
    .addOption(rootOption())
    .addHelpText('after', SET_HELP)
    .action(async (target: string, value: string, flags: RootFlags & EvidenceFlags & { readonly post?: string }) => {
      const { setValue } = await import('./survey/set.ts');
      const { root, post, ...evidence } = flags;
      const options = { root: siteFolder(root), target, value, evidence, now: new Date(), ...(post && { post }) };
      finish(await setValue(options, terminal));
    });
}

function addImport(survey: Command, { terminal, finish }: SurveyContext): void {
  survey
    .command('import')
    .description('put the values of a survey.csv, edited in a spreadsheet, back into the data file')
    .argument('<post>', POST_HELP)
    .argument('<file.csv>', 'a survey.csv of this post')
    .addOption(rootOption())
    .addHelpText('after', IMPORT_HELP)
    .action(async (post: string, file: string, { root }: RootFlags) => {
      const { importCsv } = await import('./survey/import.ts');
      finish(await importCsv({ root: siteFolder(root), post, file, now: new Date() }, terminal));
    });
}

function addRefresh(survey: Command, { terminal, finish }: SurveyContext): void {
  survey
    .command('refresh')
    .description('fetch the values that data files mark with "refresh" into the locks beside them')
    .argument('[post]', `${POST_HELP}; all posts with data unless one is named`)
    .addOption(rootOption())
    .addHelpText('after', REFRESH_HELP)
    .action(async (post: string | undefined, { root }: RootFlags) => {
      const { refresh } = await import('./survey/refresh.ts');
      const options = {
        root: siteFolder(root),
        env: process.env,
        now: new Date(),
        ...(post !== undefined && { post }),
      };
      finish(await refresh(options, terminal));
    });
}

const SURVEY_HELP = `
A survey is a post with a section for each of several systems. What is known of them stands in a data file beside the
post, POST.survey.yaml, and becomes a comparison. "fieldbook check" lists what is missing, unsourced or old in it.`;

const INIT_HELP = `
Example:
  fieldbook survey init edge-computing-frameworks`;

const SET_HELP = `
Examples:
  fieldbook survey set k3s.licence Apache-2.0 --source https://k3s.io/ --as-of 2026-11-23
  fieldbook survey set k3s.memory 512 --scope node --note "one server, no workload"
  fieldbook survey set k3s.protocols "http, mqtt:add-on"
  fieldbook survey set k3s.licence unknown --as-of 2026-11

The file is checked as a build checks it before it is written; comments and order stay. Evidence that you do not name
stays as it is.`;

const IMPORT_HELP = `
Only cells that the table has otherwise are written. Cells that it leaves out stay. Entries and criteria are changed in
the data file itself.`;

const REFRESH_HELP = `
What a value may be marked with in the data file:
  refresh: github-release:OWNER/REPOSITORY   day of the latest release (date), or its tag (text)
  refresh: github-stars:OWNER/REPOSITORY     stars (number)
  refresh: npm-release:PACKAGE               day of the latest version (date), or the version (text)

Only this command goes online. Builds read POST.survey.lock.json, so commit it with the data file.

Environment:
  GITHUB_TOKEN          raises GitHub's limit of requests; sent to the API alone
  GITHUB_API_URL        another GitHub (default: https://api.github.com)
  npm_config_registry   another registry (default: https://registry.npmjs.org)`;

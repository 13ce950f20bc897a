import { join } from 'node:path';
import type { ComparisonLook, EnlargeLook, SiteFile, SiteLook } from '../site/model.ts';
import { makeInlineScript, makeScript } from './script.ts';
import { makeStylesheet } from './stylesheet.ts';

/** What pages look like, with the files they need for it. */
export interface Look extends SiteLook {
  readonly files: readonly SiteFile[];
}

/** Where browsers look for an icon unasked, too. */
const ICON_PATH = '/favicon.svg';

/** Makes style sheets and scripts of Fieldbook's own `assets/`. */
export async function makeLook(
  lookDir: string,
  { hasComparisons, hasPictures }: { readonly hasComparisons: boolean; readonly hasPictures: boolean },
): Promise<Look> {
  const stylesheet = makeStylesheet(join(lookDir, 'css', 'main.css'), 'fieldbook');
  const comparison = hasComparisons ? await makeComparisonLook(lookDir) : undefined;
  const enlarge = hasPictures ? await makeEnlargeLook(lookDir) : undefined;
  return {
    iconPath: ICON_PATH,
    stylesheetPath: stylesheet.path,
    ...(comparison && { comparisonLook: comparison.look }),
    ...(enlarge && { enlargeLook: enlarge.look }),
    files: [
      { outputPath: ICON_PATH.slice(1), from: join(lookDir, 'icons', 'favicon.svg') },
      fileOf(stylesheet),
      ...(comparison?.files ?? []),
      ...(enlarge?.files ?? []),
    ],
  };
}

async function makeComparisonLook(lookDir: string): Promise<{ look: ComparisonLook; files: SiteFile[] }> {
  const stylesheet = makeStylesheet(join(lookDir, 'css', 'comparison.css'), 'comparison');
  const script = await makeScript(join(lookDir, 'scripts', 'comparison.ts'), 'comparison');
  return {
    look: { stylesheetPath: stylesheet.path, scriptPath: script.path },
    files: [fileOf(stylesheet), fileOf(script)],
  };
}

async function makeEnlargeLook(lookDir: string): Promise<{ look: EnlargeLook; files: SiteFile[] }> {
  const stylesheet = makeStylesheet(join(lookDir, 'css', 'enlarge.css'), 'enlarge');
  const script = await makeScript(join(lookDir, 'scripts', 'enlarge.ts'), 'enlarge');
  const loader = await makeInlineScript(join(lookDir, 'scripts', 'on-demand.ts'));
  return {
    look: { stylesheetPath: stylesheet.path, scriptPath: script.path, loader },
    files: [fileOf(stylesheet), fileOf(script)],
  };
}

function fileOf({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): SiteFile {
  return { outputPath: path.slice(1), bytes };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt, isoDay } from '../../content/dates.ts';
import { replaceFile } from '../../survey/edit/write.ts';
import { lockFileOf, printLock, readLock } from '../../survey/lock.ts';
import { refreshSurvey } from '../../survey/refresh/refresh.ts';
import { ServiceSettingsError, type Services, servicesFrom } from '../../survey/refresh/services.ts';
import { printFindings } from '../findings.ts';
import { UsageError } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { areSound, named, type OpenedSurveys, openSurveys, type SurveyFiles, withData } from './files.ts';

export interface RefreshOptions {
  readonly root: string;
  /** All surveys where none is named. */
  readonly post?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

/** Fetches what data files mark with `refresh` into the locks beside them. False when a value could not be fetched. */
export async function refresh({ root, post, env, now }: RefreshOptions, terminal: Terminal): Promise<boolean> {
  const services = settledServices(env);
  const choose = post === undefined ? withData(root) : named(root, post);
  const opened = await openSurveys({ root, now, choose });
  if (!areSound(opened, root, terminal)) return false;
  const today = isoDay(dayAt(now, opened.settings.timezone));
  const results: boolean[] = [];
  for (const files of opened.surveys) {
    terminal.status(`fetching values of ${files.post.slug}`);
    results.push(await refreshFile(files, { root, services, today, opened, terminal }));
  }
  terminal.status('');
  printFindings(opened.diagnostics, root, terminal);
  if (results.length === 0) terminal.out('No post with a data file: nothing to refresh.\n');
  return results.every(Boolean);
}

function settledServices(env: RefreshOptions['env']): Services {
  try {
    return servicesFrom(env);
  } catch (error) {
    if (!(error instanceof ServiceSettingsError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

interface Context {
  readonly root: string;
  readonly services: Services;
  readonly today: string;
  readonly opened: OpenedSurveys;
  readonly terminal: Terminal;
}

async function refreshFile({ dataFile, survey }: SurveyFiles, context: Context): Promise<boolean> {
  const { root, services, today, opened, terminal } = context;
  const file = lockFileOf(dataFile);
  const lock = readLock(root, file, opened.report) ?? new Map();
  const { lock: next, fetched, failed } = await refreshSurvey(survey, { lock, services, today, report: opened.report });
  const isChanged = writeLock(join(root, file), printLock(next), next.size);
  const outcome = isChanged ? 'written' : 'as it was';
  const marked = fetched + failed === 0 ? 'no value is marked "refresh"' : `${fetched} of ${fetched + failed} fetched`;
  terminal.out(`${file}: ${marked}, ${outcome}\n`);
  return failed === 0;
}

/** A lock with nothing in it is not begun. */
function writeLock(path: string, text: string, size: number): boolean {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (old === text || (old === undefined && size === 0)) return false;
  replaceFile(path, text);
  return true;
}

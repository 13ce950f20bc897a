/**
 * Writes the pages on rules: `npm run rules`, after a change of src/report/rules/. Another folder may be named as
 * argument. Files of rules that are gone go too.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from '../src/report/rule-pages.ts';

const [folder = join(import.meta.dirname, '../docs/rules')] = process.argv.slice(2);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of rulePages()) writeFileSync(join(folder, name), text);

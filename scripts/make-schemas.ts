/**
 * Writes the JSON Schemas of what people and machines exchange with a survey: `npm run schemas`, after a change of the
 * schemas below src/survey/. `survey-data.schema.json` helps editors with data files, `survey.schema.json` describes the
 * published `survey.json`. Another folder may be named as argument. Same schemas, same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { SURVEY_JSON_SCHEMA } from '../src/survey/export/json.ts';
import { DATA_SCHEMA } from '../src/survey/schema.ts';

const [folder = join(import.meta.dirname, '../schemas')] = process.argv.slice(2);

const DATA_TITLE = {
  title: 'Data file of a survey',
  description: 'What is known of the systems that a post looks at, beside the post as NAME.survey.yaml.',
};

const CONFIG: ConversionConfig = { target: 'draft-07', overrideAction: jsonSchemaOf };

mkdirSync(folder, { recursive: true });
write('survey-data.schema.json', { ...DATA_TITLE, ...toJsonSchema(DATA_SCHEMA, CONFIG) });
write('survey.schema.json', toJsonSchema(SURVEY_JSON_SCHEMA, CONFIG));

/**
 * Actions that JSON Schema has no word for, as near as it comes. Trimmed text that must not be empty holds something
 * else than white space; where a pattern is asked for as well, it says so already. What is turned into text before it is
 * looked at is held to its pattern where it is text.
 */
function jsonSchemaOf({
  valibotAction,
  jsonSchema,
}: Parameters<NonNullable<ConversionConfig['overrideAction']>>[0]): JsonSchema | undefined {
  switch (valibotAction.type) {
    case 'trim':
      return { ...jsonSchema, pattern: '\\S' };
    case 'transform':
      return jsonSchema;
    case 'regex':
      return { ...jsonSchema, pattern: (valibotAction as unknown as { requirement: RegExp }).requirement.source };
    default:
      return undefined;
  }
}

/** JSON Schema's own keys first, then what the schema says, laid out as the project's other JSON is. */
function write(name: string, { $schema, title, description, ...schema }: JsonSchema): void {
  const text = JSON.stringify({ $schema, title, description, ...schema });
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const formatted = execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${name}`], { input: text });
  writeFileSync(join(folder, name), formatted);
}

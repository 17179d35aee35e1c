// Judges an app manifest on standard input by Microsoft's newest published schema. Run in the folder that holds node_modules.
// Prints one line of JSON: {"newest": the schema's version, "faults": [...]}.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const schemas = join('node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const newest = readdirSync(schemas)
  .map(name => /^v1\.(\d+)$/.exec(name)?.[1])
  .filter(Boolean)
  .map(Number)
  .sort((a, b) => b - a)[0];
const schema = JSON.parse(readFileSync(join(schemas, `v1.${newest}`, 'MicrosoftTeams.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const faults = validate(JSON.parse(readFileSync(0, 'utf8'))) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
console.log(JSON.stringify({ newest: `1.${newest}`, faults }));

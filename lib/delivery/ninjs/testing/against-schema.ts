import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const SCHEMA = new URL('ninjs-3.1.json', import.meta.url);

/** Reads IPTC's closed schema; the function says what in a value it does not allow. */
export function ninjsSchema(): (value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json');
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

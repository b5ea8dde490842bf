// Writes the types that the dashboard calls the API through, from the API's OpenAPI document.
//   node apps/dashboard/bin/generate-client.mjs [URL of the document] [file to write]
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';

const committed = fileURLToPath(new URL('../app/api/schema.d.ts', import.meta.url));
const [source = 'http://localhost:8080/api/openapi.json', target = committed] = process.argv.slice(2);
const note = '// Made by `npm run api:client` from the OpenAPI document of the API. Not to be edited.\n\n';

const answer = await fetch(source);
if (!answer.ok) throw new Error(`${source} answered ${answer.status}; is this the address of a running API?`);
const types = await openapiTypes(await answer.json(), { alphabetize: true, defaultNonNullable: false });
await writeFile(target, note + astToString(types));

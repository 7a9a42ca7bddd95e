import { z } from 'zod';
import { absolute } from '../sites/public.ts';
import {
  ninjsShape,
  problemShape,
  releaseId,
  releasesQuery,
  releasesShape,
  siteKey,
  siteShape,
  sitesShape,
} from './shapes.ts';

type Json = Record<string, unknown>;

/** The description of the API as OpenAPI 3.1, made from the very shapes that check what is asked. */
export function describeApi(): Json {
  const { schemas } = z.toJSONSchema(known(), { uri: (id) => `#/components/schemas/${id}`, io: 'output' });
  const answers = (shape: string, ...troubles: (keyof typeof TROUBLES)[]) => ({
    '200': {
      description: 'What was asked for',
      headers: {
        ETag: {
          schema: { type: 'string' },
          description: 'Send it as If-None-Match: 304 when nothing changed',
        },
      },
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${shape}` } } },
    },
    '304': { description: 'It is as the ETag in If-None-Match has it' },
    ...Object.fromEntries(
      troubles.map((status) => [
        status,
        {
          description: TROUBLES[status],
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'IOM Newsroom',
      version: '1',
      description: 'What is published, for machines. Read-only, without a key, without cookies.',
    },
    servers: [{ url: absolute('/api/v1') }],
    paths: {
      '/sites': {
        get: { operationId: 'listSites', summary: 'Every newsroom', responses: answers('Sites') },
      },
      '/sites/{site}/releases': {
        get: {
          operationId: 'listReleases',
          summary: 'Releases of a newsroom in the order in which they changed',
          parameters: [inPath('site', siteKey), ...inQuery(releasesQuery)],
          responses: answers('Releases', '400', '404'),
        },
      },
      '/releases/{id}': {
        get: {
          operationId: 'readRelease',
          summary: 'One release as ninjs 3.1',
          parameters: [inPath('id', releaseId)],
          responses: answers('Release', '404', '410'),
        },
      },
    },
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([id, it]) => [id, bare(it)])) },
  };
}

const TROUBLES = {
  '400': 'Something asked for cannot be understood',
  '404': 'It is not there, or not public',
  '410': 'It was public and has been taken away',
} as const;

function known() {
  const registry = z.registry<{ id: string }>();
  const shapes = {
    Sites: sitesShape,
    Site: siteShape,
    Releases: releasesShape,
    Release: ninjsShape,
    Problem: problemShape,
  };
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  return registry;
}

const inPath = (name: string, shape: z.ZodType) => ({
  name,
  in: 'path',
  required: true,
  schema: bare(z.toJSONSchema(shape)),
});

function inQuery(shape: z.ZodObject) {
  return Object.entries(shape.shape).map(([name, part]) => {
    const { description, ...schema } = bare(z.toJSONSchema(part, { io: 'input' }));
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema };
  });
}

// OpenAPI says itself which JSON Schema it speaks, and where its parts are.
function bare({ $schema: _, $id: __, id: ___, ...schema }: Json): Json {
  return schema;
}

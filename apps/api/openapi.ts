import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '@callsign/platform';
import { z } from 'zod';

const description = `Administration, call records and live calls of CallSign.

Sign in with \`POST /api/auth/login\` and send the token as \`Authorization: Bearer …\`. A system administrator says
with \`X-Tenant-ID\` which tenant to act in. Every refusal is an \`application/problem+json\` (RFC 9457) that names what
was wrong. Numbers are E.164 (\`+14155550100\`), times ISO 8601 in UTC, durations seconds.`;

/** `GET /api/openapi.json`, and a page to browse it at `/api/docs` (served from npm, no other host). */
export function addOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('CallSign')
    .setDescription(description)
    .setVersion('0.1.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer');
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  // Without its id, which would make the component a reference to itself.
  const { $schema: _, ...problem } = z
    .object(problemSchema.shape)
    ['~standard'].jsonSchema.output({ target: 'openapi-3.0' });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
  };
  return document;
}

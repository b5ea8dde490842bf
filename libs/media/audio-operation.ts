import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};
const wav = { 'audio/wav': { schema: { type: 'string', format: 'binary' } } };

/** Documents a route that answers with audio, or the part of it that a `Range` header asks for (RFC 9110 14.2). */
export function AudioOperation(summary: string) {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiProduces('audio/wav'),
    ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, such as bytes=0-1023' }),
    ApiResponse({ status: 200, description: 'All of it', content: wav }),
    ApiResponse({ status: 206, description: 'The range that was asked for', content: wav }),
    ApiResponse({ status: 400, description: 'The path is not valid', content: problem }),
    ApiResponse({ status: 401, description: 'Not signed in, or the token has expired', content: problem }),
    ApiResponse({ status: 403, description: 'The role or the tenant does not allow it', content: problem }),
    ApiResponse({ status: 404, description: 'No such recording', content: problem }),
    ApiResponse({ status: 416, description: 'The range lies outside of it', content: problem }),
  );
}

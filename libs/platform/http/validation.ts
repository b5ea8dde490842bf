import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from './problem';

type PathPart = PropertyKey | { key: PropertyKey };

/** Validates every `@Body/@Query/@Param({ schema })` and answers with the dotted path of each field at fault. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      Problem.invalid(issues.slice(0, 50).map(({ path, message }) => ({ field: (path ?? []).map(partName).join('.'), message }))),
  });

function partName(part: PathPart): string {
  return String(typeof part === 'object' ? part.key : part);
}

import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError, Problem } from './problem';

type PathPart = PropertyKey | { key: PropertyKey };

/** A Standard Schema issue, with what zod adds to it. */
interface Issue {
  readonly message: string;
  readonly path?: readonly PathPart[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
}

/** Validates every `@Body/@Query/@Param({ schema })` and answers with the dotted path of each field at fault. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => Problem.invalid(issues.flatMap(fieldErrors).slice(0, 50)),
  });

/** A field that is not known is named itself, not the object that it stands in. */
function fieldErrors(issue: Issue): FieldError[] {
  const path = (issue.path ?? []).map(partName);
  if (issue.code !== 'unrecognized_keys') return [{ field: path.join('.'), message: issue.message }];
  return (issue.keys ?? []).map((key) => ({ field: [...path, key].join('.'), message: 'is not known here' }));
}

function partName(part: PathPart): string {
  return String(typeof part === 'object' ? part.key : part);
}

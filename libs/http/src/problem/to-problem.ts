import { HttpException } from '@nestjs/common';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { classify } from '@donthu/eventing/consume/failure';
import { isErrorCode, type ErrorCode } from './catalogue';
import { Problem, retryLater, type FieldProblem } from './problem';

/** What the framework means by a bare status; anything else below 500 is a malformed request. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'AUTH.REQUIRED',
  403: 'AUTH.ROLE',
  404: 'NOT_FOUND',
  405: 'REQUEST.METHOD',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.MEDIA_TYPE',
};

/**
 * Whatever was thrown, as an error of the catalogue. What nobody expected becomes INTERNAL and says nothing;
 * its cause stays attached for the log.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof RefusedError) return refusedProblem(error);
  const status = statusOf(error);
  if (status !== undefined && status < 500)
    return new Problem(CODE_OF_STATUS[status] ?? 'REQUEST.MALFORMED', { cause: error });
  if (status === 503) return retryLater('OVERLOADED', 1);
  if (classify(error) === 'infrastructure') return retryLater('UNAVAILABLE', 1);
  return new Problem('INTERNAL', { cause: error });
}

function refusedProblem(refused: RefusedError): Problem {
  const { pointer, errors, ...extras } = refused.extras;
  if (!isErrorCode(refused.code)) return new Problem('INTERNAL', { cause: refused });
  if (Array.isArray(errors)) return new Problem(refused.code, { errors: errors.filter(isFieldProblem), extras });
  if (typeof pointer === 'string')
    return new Problem(refused.code, { errors: [{ pointer, code: refused.code }], extras });
  return new Problem(refused.code, { extras });
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pointer' in value &&
    'code' in value &&
    typeof value.pointer === 'string' &&
    typeof value.code === 'string'
  );
}

/** Status of an error of Nest or Fastify (`FST_…`); errors of drivers that happen to carry one do not count. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('FST_') && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

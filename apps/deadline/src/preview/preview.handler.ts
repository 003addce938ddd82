import { Injectable } from '@nestjs/common';
import { isRealDate, previewDeadline, type Derivation, type Law, type Pause } from '@donthu/domain';
import { invalidFields, problem, type FieldProblem } from '@donthu/http';
import { CalendarBook } from '../calendar/calendar-book';
import { DeadlineRules } from '../obligations/deadline-rules';
import type { PreviewDto } from './preview.dto';

/** No case is suspended more often. */
const MAX_PAUSES = 40;

export interface DeadlinePreview {
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly derivation: Derivation;
}

/** When a step would be due, for every step the law knows, whether or not a lifecycle uses it yet. */
@Injectable()
export class PreviewHandler {
  constructor(
    private readonly book: CalendarBook,
    private readonly rules: DeadlineRules,
  ) {}

  async execute(question: PreviewDto): Promise<DeadlinePreview> {
    const { law } = this.rules;
    // A plus sign in a query string arrives as a space.
    const variant = question.variant?.replaceAll(' ', '+');
    const pauses = readPauses(question.pauses);
    if (!law.steps().includes(question.step)) throw invalidFields([notAllowed('/step', law.steps())]);
    const { calendar } = await this.book.current();
    const answer = previewDeadline(
      { step: question.step, startsOn: question.startsOn, pauses, ...(variant !== undefined && { variant }) },
      law,
      calendar,
    );
    if ('dueOn' in answer) return answer;
    if ('calendarMissing' in answer)
      throw problem('CALENDAR.YEAR_MISSING', { extras: { year: answer.calendarMissing } });
    if ('unknownVariant' in answer) throw invalidFields([notAllowed('/variant', variantsOf(law, question.step))]);
    throw problem('DEADLINE.NO_RULE_IN_FORCE', {
      errors: [{ pointer: '/startsOn', code: 'DEADLINE.NO_RULE_IN_FORCE' }],
    });
  }
}

function variantsOf(law: Law, step: string): string[] {
  return [...new Set(law.versionsOf(step).flatMap(({ variants }) => [...variants.keys()]))];
}

function notAllowed(pointer: string, values: readonly string[]): FieldProblem {
  return { pointer, code: 'VALIDATION.NOT_ALLOWED', params: { values: values.join(', ') } };
}

/** Throws 400 naming every pause that is none. */
function readPauses(text: string | undefined): Pause[] {
  if (text === undefined) return [];
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > MAX_PAUSES)
    throw invalidFields([{ pointer: '/pauses', code: 'VALIDATION.LIST_TOO_LONG', params: { max: MAX_PAUSES } }]);
  const pauses = parts.map((part) => {
    const [from = '', to = '', ...rest] = part.split('/');
    return { from, to, valid: rest.length === 0 && isRealDate(from) && isRealDate(to), ordered: from <= to };
  });
  const problems = pauses.flatMap(({ valid, ordered }, index): FieldProblem[] => {
    if (!valid) return [{ pointer: `/pauses/${index}`, code: 'DEADLINE.BAD_PAUSE' }];
    return ordered ? [] : [{ pointer: `/pauses/${index}`, code: 'VALIDATION.PERIOD_REVERSED' }];
  });
  if (problems.length > 0) throw invalidFields(problems);
  return pauses.map(({ from, to }) => ({ from, to }));
}

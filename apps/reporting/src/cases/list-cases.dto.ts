import { KINDS, OUTCOMES, type Kind, type Outcome } from '@donthu/contracts';
import { FIGURES, type Figure } from '@donthu/domain';
import { Code, OneOf, PeriodPageDto } from '@donthu/http';

export class ListCasesDto extends PeriodPageDto {
  @OneOf(FIGURES) figure!: Figure;
  @Code({ optional: true, description: 'A unit of the caller’s scope with those below it; default all of them' })
  unit?: string;
  @OneOf(KINDS, { optional: true, description: 'Of `received`' }) kind?: Kind;
  @OneOf(OUTCOMES, { optional: true, description: 'Of `signed`' }) outcome?: Outcome;
  @Code({ optional: true, description: 'Of `open`: the state at the end of the period' }) state?: string;
}

import { KINDS, VISIT_HANDLINGS, VISIT_KINDS, type Kind, type VisitHandling, type VisitKind } from '@donthu/contracts';
import { Code, DateField, ListOf, OneOf, Text, WholeNumber } from '@donthu/http';

/** People named one by one; a larger delegation names its representatives and says how many came. */
const MAX_VISITORS = 100;

export class VisitorDto {
  @Text({ max: 200 }) fullName!: string;
  @Text({ max: 500 }) address!: string;
  @Text({ max: 20, optional: true }) idNumber?: string;
  @Text({ max: 20, optional: true }) phone?: string;
}

/** One line of the reception register (Mẫu 03, Thông tư 04/2021/TT-TTCP) as it is taken down at the desk. */
export class RecordVisitDto {
  @DateField() receivedOn!: string;
  @OneOf(VISIT_KINDS) kind!: VisitKind;
  @OneOf(KINDS, {
    optional: true,
    description:
      'What the visitor came with; where it is a denunciation or may be one, the register hides who it was. Left out: none of these',
  })
  declaredKind?: Kind;
  @Code({ optional: true, description: 'Account or user name of the officer who received' }) receivedBy?: string;
  @ListOf(() => VisitorDto, { min: 1, max: MAX_VISITORS }) visitors!: VisitorDto[];
  @WholeNumber({ min: 1, max: 100_000, optional: true }) delegationSize?: number;
  @Text({ multiline: true }) content!: string;
  @Text({ max: 500, optional: true }) previousAuthority?: string;
  @OneOf(VISIT_HANDLINGS) handling!: VisitHandling;
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}

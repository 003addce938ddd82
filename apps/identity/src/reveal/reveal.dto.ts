import { PeriodPageDto, Text } from '@donthu/http';

/** Why an identity is opened or erased: kept sealed, read by the inspector. */
export class ReasonDto {
  @Text({ min: 1, max: 2000, multiline: true })
  reason!: string;
}

export class RevealsQueryDto extends PeriodPageDto {}

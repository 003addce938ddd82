import { Code, Text } from '@donthu/http';

export class ReadDaysDto {
  @Text({
    optional: true,
    max: 7,
    pattern: /^[12]\d{3}-(0[1-9]|1[0-2])$/,
    description: '`YYYY-MM`, default the current month',
  })
  month?: string;
  @Code({ optional: true, description: 'One unit of the caller’s scope; default the own one' }) unit?: string;
}

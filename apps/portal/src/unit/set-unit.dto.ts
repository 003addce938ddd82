import { Code, DateField, NotBefore, OneOf, Text } from '@donthu/http';

export class SetUnitDto {
  @Text({ max: 200 }) name!: string;
  @OneOf(['ward', 'province']) level!: 'ward' | 'province';
  @Code({ optional: true, description: 'Code of the unit above' }) parent?: string;
  @DateField({ optional: true, description: 'First day on which the unit exists' }) validFrom?: string;
  @DateField({ optional: true, description: 'Last day on which the unit exists' })
  @NotBefore('validFrom')
  validTo?: string;
}

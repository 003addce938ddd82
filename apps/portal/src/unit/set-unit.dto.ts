import { Code, OneOf, Text } from '@donthu/http';

export class SetUnitDto {
  @Text({ max: 200 }) name!: string;
  @OneOf(['ward', 'province']) level!: 'ward' | 'province';
  @Code({ optional: true, description: 'Code of the unit above' }) parent?: string;
}

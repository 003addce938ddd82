import { DateField, Text } from '@donthu/http';

/** `pauses`: closed pauses `from/to`, separated by commas. */
export class PreviewDto {
  @Text({ max: 64, description: 'Step of the law, such as complaint.first.resolve' }) step!: string;
  @Text({ max: 64, optional: true, description: 'Default `standard`' }) variant?: string;
  @DateField() startsOn!: string;
  @Text({ max: 1000, optional: true, example: '2026-05-20/2026-06-09' }) pauses?: string;
}

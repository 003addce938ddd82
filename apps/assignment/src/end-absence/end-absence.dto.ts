import { Code, DateField } from '@donthu/http';

export class EndAbsenceDto {
  @Code() officer!: string;
  @DateField({ description: 'First day of the absence' }) from!: string;
}

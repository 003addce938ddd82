import { Code, DateField, NotBefore } from '@donthu/http';

export class RecordAbsenceDto {
  @Code() officer!: string;
  @DateField() from!: string;
  @DateField({ description: 'Last day away, included' }) @NotBefore('from') to!: string;
  @Code({ description: 'Account that has the officer’s alerts and rights meanwhile' }) deputy!: string;
}

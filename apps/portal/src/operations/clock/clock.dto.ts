import { InstantField } from '@donthu/http';

export class ClockDto {
  @InstantField() now!: string;
}

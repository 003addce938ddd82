import { InstantField, Nested, OneOf, Text, WholeNumber } from '@donthu/http';

export class FirstEventDto {
  @Text({ max: 300 }) stream!: string;
  @WholeNumber({ min: 0, max: 2_000_000_000 }) version!: number;
}

export class ParkedCommandDto {
  @Text({ max: 200 }) consumer!: string;
  @Text({ max: 200 }) key!: string;
  @OneOf(['replay', 'discard']) action!: 'replay' | 'discard';
  @Text({ max: 2000, multiline: true }) reason!: string;
  @Text({ max: 64 }) by!: string;
  @Nested(() => FirstEventDto) first!: FirstEventDto;
}

export class MoveClockDto {
  @InstantField() now!: string;
}

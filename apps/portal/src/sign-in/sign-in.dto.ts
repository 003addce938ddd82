import { Secret, Text } from '@donthu/http';

export class SignInDto {
  @Text({ max: 100 }) username!: string;
  @Secret() password!: string;
}

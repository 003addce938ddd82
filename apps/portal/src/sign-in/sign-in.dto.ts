import { AcceptsForm, Secret, Text } from '@donthu/http';

export class SignInDto {
  @Text({ max: 100 }) username!: string;
  @Secret() password!: string;
}

/** The same from the page's form. */
@AcceptsForm()
export class SignInFormDto extends SignInDto {}

/** A button alone. */
@AcceptsForm()
export class SignOutFormDto {}

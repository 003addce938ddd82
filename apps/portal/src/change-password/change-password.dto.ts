import { AcceptsForm, Secret } from '@donthu/http';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../account/password-rules';

export class ChangePasswordDto {
  @Secret() current!: string;
  @Secret({ min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH }) next!: string;
}

/** The same from the page's form, the new one typed twice: nobody sees what he types there. */
@AcceptsForm()
export class ChangePasswordFormDto extends ChangePasswordDto {
  @Secret() again!: string;
}

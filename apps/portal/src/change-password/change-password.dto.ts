import { Secret } from '@donthu/http';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../account/password-rules';

export class ChangePasswordDto {
  @Secret() current!: string;
  @Secret({ min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH }) next!: string;
}

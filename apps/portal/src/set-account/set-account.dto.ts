import { ROLES, type Role } from '@donthu/contracts';
import { Code, Email, Flag, ListOfWords, Text } from '@donthu/http';

/** Letters without accents, digits and `. _ -`; it is typed at every sign-in. */
const USERNAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

export class CreateAccountDto {
  @Text({ min: 2, max: 64, pattern: USERNAME }) username!: string;
  @Text({ max: 200 }) displayName!: string;
  @Code() unit!: string;
  @ListOfWords(ROLES, { min: 1 }) roles!: Role[];
  @Code({ optional: true, description: 'Account of the superior' }) reportsTo?: string;
  @Email({ optional: true }) email?: string;
  @Flag({ optional: true, description: 'Default true' }) active?: boolean;
}

/** What is left out stays. `reportsTo` and `email` are taken away by `null`. */
export class ChangeAccountDto {
  @Text({ max: 200, optional: true }) displayName?: string;
  @Code({ optional: true }) unit?: string;
  @ListOfWords(ROLES, { min: 1, optional: true }) roles?: Role[];
  @Code({ optional: true, description: 'Account of the superior; `null`: nobody' }) reportsTo?: string;
  @Email({ optional: true, description: '`null`: none' }) email?: string;
  @Flag({ optional: true }) active?: boolean;
  @Flag({ optional: true, description: 'Gives a new one-time password and ends every session' })
  resetPassword?: boolean;
}

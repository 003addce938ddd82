import { Injectable } from '@nestjs/common';
import { retryLater } from '@donthu/http';
import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile';

/** Argon2id (RFC 9106): 32 MiB, three passes; about 55 ms of one core of a ward's PC. Stored in the hash itself. */
const PARAMETERS = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 } as const;

/** Two at once keep a second core and 64 MiB busy at most, however many try to sign in. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 200;

/** Hash of a password that nobody has, made with `PARAMETERS`: an unknown user costs as much as a known one. */
const NOBODY = '$argon2id$v=19$m=32768,t=3,p=1$MaCL/Ji2u37PItudQ6SCQA$kELIy0H2XASPzDUwE1ZdHWNVgel3SyA7IuvmDYo7RBY';

/** Passwords are known to their owners alone: here they are hashed and compared, nothing else. */
@Injectable()
export class Passwords {
  private readonly turnstile = new Turnstile(MAX_AT_ONCE, MAX_WAITING, () => retryLater('OVERLOADED', 1));

  hash(password: string): Promise<string> {
    return this.turnstile.pass(() => hash(password, PARAMETERS));
  }

  /** False without a credential, after the same work. Throws 503 `OVERLOADED` when too many wait. */
  async matches(password: string, credential: string | undefined): Promise<boolean> {
    const matched = await this.turnstile.pass(() => verify(credential || NOBODY, password));
    return matched && credential !== undefined && credential !== '';
  }
}

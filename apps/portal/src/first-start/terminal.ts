import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@donthu/config';
import { showOnce } from '@donthu/platform/show-once';

/** Where a first start prints: passwords belong on the terminal of whoever started it, never into the log. */
export abstract class Terminal {
  abstract print(text: string): void;
}

@Injectable()
export class StandardOutput extends Terminal {
  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
  }

  override print(text: string): void {
    showOnce(this.config, { name: 'first-password', text });
  }
}

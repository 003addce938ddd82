import { AcceptsForm, Text } from '@donthu/http';

/** Any text passes: an ill-formed code is answered like one that nobody has. */
export class LookUpDto {
  @Text({ min: 0, max: 2000, multiline: true, description: 'Code on the receipt' }) code!: string;
  @Text({ min: 0, max: 2000, multiline: true, description: 'Secret on the receipt' }) secret!: string;
}

/** The same from the page's form. */
@AcceptsForm()
export class LookUpFormDto extends LookUpDto {}

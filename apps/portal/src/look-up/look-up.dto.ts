import { AcceptsForm, OneOf, Text } from '@donthu/http';

/** Any text passes: an ill-formed code is answered like one that nobody has. */
export class LookUpDto {
  @Text({ min: 0, max: 2000, multiline: true, description: 'Code on the receipt' }) code!: string;
  @Text({ min: 0, max: 2000, multiline: true, description: 'Secret on the receipt' }) secret!: string;
}

/** The same from the page's form. */
@AcceptsForm()
export class LookUpFormDto extends LookUpDto {
  @OneOf(['form'], {
    optional: true,
    description: 'The form as typed so far, in the language asked for; nothing is looked up',
  })
  show?: 'form';
}

import { AcceptsForm, OneOf, Text, WholeNumber } from '@donthu/http';
import { MAX_COMMENT } from '../rate/max-comment';

/** Any text passes: an ill-formed code is answered like one that nobody has. */
export class LookUpDto {
  @Text({ min: 0, max: 2000, multiline: true, description: 'Code on the receipt' }) code!: string;
  @Text({ min: 0, max: 2000, multiline: true, description: 'Secret on the receipt' }) secret!: string;
}

/** The same from the page's form. */
@AcceptsForm()
export class LookUpFormDto extends LookUpDto {
  @OneOf(['look-up', 'rating'], {
    optional: true,
    description: 'That form as typed so far, in the language asked for; with `look-up` nothing is looked up',
  })
  show?: 'look-up' | 'rating';
  @WholeNumber({ optional: true, min: 1, max: 5, description: 'Chosen so far' }) stars?: number;
  @Text({ optional: true, min: 0, max: MAX_COMMENT, multiline: true, description: 'Typed so far' }) comment?: string;
}

import { AcceptsForm, Text, WholeNumber } from '@donthu/http';
import { LookUpDto } from '../look-up/look-up.dto';
import { MAX_COMMENT } from './max-comment';

/** The receipt once more: whoever rates shows that it is his petition. */
export class RateDto extends LookUpDto {
  @WholeNumber({ min: 1, max: 5, description: '1 (very dissatisfied) to 5 (very satisfied)' }) stars!: number;
  @Text({
    optional: true,
    min: 0,
    max: MAX_COMMENT,
    multiline: true,
    description: 'In the petitioner’s own words; sealed',
  })
  comment?: string;
}

/** The same from the page's form. */
@AcceptsForm()
export class RateFormDto extends RateDto {}

import { Text } from '@donthu/http';
import { LanguageDto } from '../first-page/page-language';

/** `?ma=` as a receipt's QR code writes it. */
export class LookUpPageDto extends LanguageDto {
  @Text({ optional: true, min: 0, max: 200 }) ma?: string;
}

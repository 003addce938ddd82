import { DateField, NotBefore } from '../dto/scalar';
import { PageDto } from './page.dto';

/** `?from=&to=`, both days included; a period that ends before it begins is 400. */
export class PeriodDto {
  @DateField({ optional: true })
  from?: string;

  @DateField({ optional: true })
  @NotBefore('from')
  to?: string;
}

/** A list that can be narrowed to a period. */
export class PeriodPageDto extends PageDto {
  @DateField({ optional: true })
  from?: string;

  @DateField({ optional: true })
  @NotBefore('from')
  to?: string;
}

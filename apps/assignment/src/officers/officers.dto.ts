import { Code } from '@donthu/http';

export class OfficersDto {
  @Code({ optional: true, description: 'A unit of the caller’s scope; default the caller’s own' }) unit?: string;
}

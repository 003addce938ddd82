import { KINDS, type Kind } from '@donthu/contracts';
import { OneOf } from '@donthu/http';

export class CorrectVisitDto {
  @OneOf(KINDS, { optional: true, description: 'What the visitor came with; left out: none of these' })
  declaredKind?: Kind;
}

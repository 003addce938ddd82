import type { Shapes } from './building';
import { DEADLINE_SHAPES } from './deadline';
import { INTAKE_SHAPES } from './intake';
import { PORTAL_SHAPES } from './portal';
import { RECEPTION_SHAPES } from './reception';
import { REPORTING_SHAPES } from './reporting';
import { WORK_SHAPES } from './work';

/** What the calls answer, as named schemas. A whole-system spec holds real answers against them. */
export const SHAPES: Shapes = {
  ...PORTAL_SHAPES,
  ...RECEPTION_SHAPES,
  ...INTAKE_SHAPES,
  ...WORK_SHAPES,
  ...DEADLINE_SHAPES,
  ...REPORTING_SHAPES,
};

import type { OperationDocs } from '../operation-doc';
import { DEADLINE_OPERATIONS } from './deadline';
import { INTAKE_OPERATIONS } from './intake';
import { PORTAL_OPERATIONS } from './portal';
import { RECEPTION_OPERATIONS } from './reception';
import { REPORTING_OPERATIONS } from './reporting';
import { WORK_OPERATIONS } from './work';

/** Every documented route. A route of the application that is not in it fails `npm run generate` and a spec. */
export const OPERATIONS: OperationDocs = {
  ...PORTAL_OPERATIONS,
  ...RECEPTION_OPERATIONS,
  ...INTAKE_OPERATIONS,
  ...WORK_OPERATIONS,
  ...DEADLINE_OPERATIONS,
  ...REPORTING_OPERATIONS,
};

import type { FormInstance } from 'antd';
import type { ApiProblem } from '../api/problem';

/** In the middle of the window: at its edge the bar with the buttons would lie over the field and over what is said of it. */
export const TO_FAULT = { focus: true, block: 'center', scrollMode: 'always' } as const;

/** Shows what the server found wrong at the fields meant; `false` when it named none of this form's. */
export function showFieldFaults(form: FormInstance, problem: ApiProblem): boolean {
  const fields = new Map(form.getFieldsError().map(({ name }) => [`/${name.join('/')}`, name]));
  const faults = problem.errors.flatMap(({ pointer, detail }) => {
    // A fault inside a field, as of one file of several, is said at that field.
    const name = fields.get(pointer) ?? fields.get(`/${pointer.split('/')[1] ?? ''}`);
    return name ? [{ name, errors: [detail] }] : [];
  });
  form.setFields(faults);
  const [first] = faults;
  if (first) form.scrollToField(first.name, TO_FAULT);
  return faults.length > 0;
}

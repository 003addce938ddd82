import type { FormInstance } from 'antd';
import type { ApiProblem } from '../api/problem';

/** Shows what the server found wrong at the fields meant; `false` when it named none of this form's. */
export function showFieldFaults(form: FormInstance, problem: ApiProblem): boolean {
  const fields = new Set(Object.keys(form.getFieldsValue() as object));
  const faults = problem.errors.flatMap(({ pointer, detail }) => {
    const name = pointer.split('/').find((part) => part !== '') ?? '';
    return fields.has(name) ? [{ name, errors: [detail] }] : [];
  });
  form.setFields(faults);
  const [first] = faults;
  if (first) form.focusField(first.name);
  return faults.length > 0;
}

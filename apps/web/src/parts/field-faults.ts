import type { FormInstance } from 'antd';
import type { ApiProblem } from '../api/problem';

/**
 * In the middle of the window: at its edge the bar with the buttons would lie over the field and over what is said of it. Behind
 * a dialog the page stays where it is.
 */
export const TO_FAULT = {
  focus: true,
  block: 'center',
  scrollMode: 'always',
  boundary: (parent: Element) => !parent.matches('.ant-modal-root'),
} as const;

interface Told {
  readonly name: (string | number)[];
  readonly detail: string;
  /** What the server refused. */
  readonly value: unknown;
}

const told = new WeakMap<FormInstance, readonly Told[]>();

/**
 * Takes away what the server said of a field that holds something else by now. antd does so only for a field that has rules of
 * its own: one without is neither checked when it changes nor when the form is sent, and the fault would stand for good.
 */
export function dropMendedFaults(form: FormInstance): void {
  const faults = told.get(form) ?? [];
  const isMended = ({ name, value }: Told) => form.getFieldValue(name) !== value;
  for (const { name, detail } of faults.filter(isMended))
    form.setFields([{ name, errors: form.getFieldError(name).filter((error) => error !== detail) }]);
  told.set(
    form,
    faults.filter((fault) => !isMended(fault)),
  );
}

/** Shows what the server found wrong at the fields meant; `false` when it named none of this form's. */
export function showFieldFaults(form: FormInstance, problem: ApiProblem): boolean {
  dropMendedFaults(form);
  const fieldOf = fieldsOf(form);
  const faults = problem.errors.flatMap(({ pointer, detail }) => {
    const name = fieldOf(pointer);
    return name ? [{ name, errors: [detail], detail, value: form.getFieldValue(name) as unknown }] : [];
  });
  form.setFields(faults.map(({ name, errors }) => ({ name, errors })));
  told.set(form, faults);
  const [first] = faults;
  if (first) form.scrollToField(first.name, TO_FAULT);
  return faults.length > 0;
}

/** What the server found wrong and no field of this form says. */
export function faultsElsewhere(form: FormInstance | undefined, { errors }: ApiProblem): ApiProblem['errors'] {
  if (!form) return errors;
  const fieldOf = fieldsOf(form);
  return errors.filter(({ pointer }) => !fieldOf(pointer));
}

/** A fault inside a field, as of one file of several, is said at that field. */
function fieldsOf(form: FormInstance): (pointer: string) => (string | number)[] | undefined {
  const fields = new Map(form.getFieldsError().map(({ name }) => [`/${name.join('/')}`, name]));
  return (pointer) => fields.get(pointer) ?? fields.get(`/${pointer.split('/')[1] ?? ''}`);
}

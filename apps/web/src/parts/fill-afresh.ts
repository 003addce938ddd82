import type { FormInstance } from 'antd';

/**
 * Every field empty but those named, also one that is not shown now: `resetFields` alone goes back to what the form opened with, a
 * restored draft as it may be.
 */
export function fillAfresh<Values extends object>(form: FormInstance<Values>, values: Partial<Values>): void {
  const blank = Object.fromEntries(Object.keys(form.getFieldsValue(true) as Values).map((field) => [field, undefined]));
  form.setFieldsValue({ ...blank, ...values });
}

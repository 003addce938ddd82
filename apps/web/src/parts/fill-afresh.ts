import type { FormInstance } from 'antd';

/** Every field empty but those named: `resetFields` alone goes back to what the form opened with, a restored draft as it may be. */
export function fillAfresh<Values extends object>(form: FormInstance<Values>, values: Partial<Values>): void {
  const blank = Object.fromEntries(Object.keys(form.getFieldsValue()).map((field) => [field, undefined]));
  form.setFieldsValue({ ...blank, ...values });
}

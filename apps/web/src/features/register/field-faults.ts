import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/problem';

/** Puts each fault that the server names at its field of the form. */
export function useFieldFaults<Values extends object>(
  form: FormInstance<Values>,
  problem: ApiProblem | undefined,
): void {
  useEffect(() => {
    for (const { pointer, detail } of problem?.errors ?? []) {
      const name = pointer.split('/')[1];
      if (name !== undefined && form.getFieldInstance(name) !== undefined)
        form.setFields([{ name: name as never, errors: [detail] }]);
    }
  }, [form, problem]);
}

import type { FormInstance } from 'antd';
import { useState } from 'react';
import { dropMendedFaults } from './field-faults';
import { fillAfresh } from './fill-afresh';
import { useDraft, type Draft } from './use-draft';

interface Asked<Values, Base> {
  /** Of the draft, such as `account.<id>`. */
  readonly name: string;
  readonly form: FormInstance<Values>;
  /** The thing as it stands now; of a new one, nothing. */
  readonly present: Base;
  readonly valuesOf: (base: Base) => Partial<Values>;
}

interface Kept<Values, Base> {
  readonly base: Base;
  readonly values: Partial<Values>;
}

export interface FormDraft<Values, Base> {
  readonly draft: Draft<Kept<Values, Base>>;
  /** The version that what is typed stands on: a newer one never slips under it, not even over a reload. */
  readonly base: Base;
  readonly initial: Partial<Values>;
  readonly keep: () => void;
  /** From now on upon another version; what was typed stays (`mine`) or gives way to it. */
  readonly restart: (on: Base, mine: boolean) => void;
}

/** A form whose typed values survive a reload, together with the version they were typed upon. */
export function useFormDraft<Values extends object, Base>(asked: Asked<Values, Base>): FormDraft<Values, Base> {
  const { name, form, present, valuesOf } = asked;
  const draft = useDraft<Kept<Values, Base>>(name);
  const kept = draft.restored?.value;
  const [base, setBase] = useState(kept ? kept.base : present);
  const keepOn = (on: Base) => draft.keep({ base: on, values: form.getFieldsValue() });
  const restart = (on: Base, mine: boolean) => {
    setBase(on);
    if (mine) return keepOn(on);
    draft.drop();
    fillAfresh(form, valuesOf(on));
  };
  const keep = () => {
    dropMendedFaults(form);
    keepOn(base);
  };
  return { draft, base, initial: { ...valuesOf(base), ...kept?.values }, keep, restart };
}

import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { dateText } from './dates';
import { isDate, readDate } from './read-date';

interface Props extends Omit<InputProps, 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or what was typed as long as it is no date. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A date typed as people write it: 2/3/2026, 02/03/2026 or 02032026. */
export function DateInput({ value, onChange, onBlur, ...rest }: Props) {
  const [text, setText] = useState(() => shown(value));
  const present = readDate(text) === (value ?? '') ? text : shown(value);
  return (
    <Input
      {...rest}
      style={{ width: 140 }}
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      value={present}
      onChange={(event) => {
        setText(event.target.value);
        onChange?.(readDate(event.target.value));
      }}
      onBlur={(event) => {
        setText(shown(value));
        onBlur?.(event);
      }}
    />
  );
}

function shown(value: string | undefined): string {
  return value !== undefined && isDate(value) ? dateText(value) : (value ?? '');
}

import { Checkbox, Radio, type RadioGroupProps } from 'antd';
import type { CheckboxGroupProps } from 'antd/es/checkbox';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';

interface Field {
  focus(): void;
  readonly nativeElement: HTMLElement | null;
}

type Of<Props> = Props & { readonly ref?: Ref<Field> };

/**
 * Radio buttons as one field of a form: antd gives its form the frame around them, which takes no focus, and whoever left the
 * field empty would not be led to it.
 */
export function Radios({ ref, ...props }: Of<RadioGroupProps>) {
  const box = useField(ref);
  // Of buttons of which none is chosen Chromium stops at whichever React touched last, once a form was sent in vain.
  useEffect(() => {
    const stop = stopOf(box.current);
    box.current?.querySelectorAll('input').forEach((input) => (input.tabIndex = input === stop ? 0 : -1));
  });
  return <Radio.Group {...props} ref={box} />;
}

/** Boxes to tick as one field of a form. */
export function Boxes({ ref, ...props }: Of<CheckboxGroupProps>) {
  return <Checkbox.Group {...props} ref={useField(ref)} />;
}

/** The focus goes where Tab would stop: to what is chosen, else to the first. */
function useField(ref: Ref<Field> | undefined) {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => stopOf(box.current)?.focus(),
    get nativeElement() {
      return box.current;
    },
  }));
  return box;
}

function stopOf(box: HTMLElement | null) {
  return inputIn(box, ':checked') ?? inputIn(box, ':enabled');
}

function inputIn(box: HTMLElement | null, state: string) {
  return box?.querySelector<HTMLElement>(`input${state}`);
}

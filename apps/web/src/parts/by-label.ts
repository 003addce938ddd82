import { fold } from '@donthu/sealing/text/fold';

interface Option {
  readonly label?: unknown;
}

/** For `showSearch` of a list: finds by a part of the label, typed with or without Vietnamese marks. */
export const BY_LABEL = {
  filterOption: (typed: string, option?: Option) => fold(textOf(option)).includes(fold(typed)),
};

function textOf(option: Option | undefined): string {
  return typeof option?.label === 'string' ? option.label : '';
}

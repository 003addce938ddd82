import { finds } from '@donthu/sealing/text/finds';

interface Option {
  readonly label?: unknown;
}

interface Search {
  readonly searchValue: string;
}

/**
 * For `showSearch` of a list: finds by a part of the label. What is found in the name stands before what is found in the title
 * behind it, as in "Lê Thu Phương (Phó Chủ tịch)".
 */
export const BY_LABEL = {
  filterOption: (typed: string, option?: Option) => finds(typed, textOf(option)),
  filterSort: (one: Option, other: Option, { searchValue }: Search) =>
    Number(finds(searchValue, nameOf(other))) - Number(finds(searchValue, nameOf(one))),
};

function nameOf(option: Option): string {
  return textOf(option).split(' (', 1)[0] ?? '';
}

function textOf(option: Option | undefined): string {
  return typeof option?.label === 'string' ? option.label : '';
}

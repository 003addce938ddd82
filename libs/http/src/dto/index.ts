export { Code, CodeList, Email, ListOfWords, Secret, Text, TextList } from './text';
export { DateField, dateFaults, Flag, InstantField, NotBefore, OneOf, WholeNumber } from './scalar';
export { ListOf, Nested } from './nested';
export { pointerTo } from './pointer';
export { readDto } from './read-dto';

import { isRealDate } from '../../dates';
import { isRecord, oneOf } from './reading';

/** Reads fields of one record of a data file and keeps every problem with its place, so that all are told at once. */
export class Reader {
  private readonly record: Record<string, unknown>;

  constructor(
    value: unknown,
    private readonly at: string,
    private readonly problems: string[],
  ) {
    this.record = isRecord(value) ? value : {};
    if (!isRecord(value)) this.complain('', 'is not an object');
  }

  complain(field: string, what: string): void {
    this.problems.push(`${this.at}${field === '' ? '' : `/${field}`}: ${what}`);
  }

  has(field: string): boolean {
    return this.record[field] !== undefined;
  }

  onlyFields(known: readonly string[]): void {
    for (const field of Object.keys(this.record)) {
      if (!known.includes(field)) this.complain(field, 'is not a known field');
    }
  }

  text(field: string): string {
    const value = this.record[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.complain(field, 'must be a text');
    return '';
  }

  optionalText(field: string): string | undefined {
    return this.has(field) ? this.text(field) : undefined;
  }

  flag(field: string): boolean | undefined {
    const value = this.record[field];
    if (value === undefined || typeof value === 'boolean') return value;
    this.complain(field, 'must be true or false');
    return undefined;
  }

  wholeNumber(field: string, min: number, max: number): number {
    const value = this.record[field];
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.complain(field, `must be a whole number from ${min} to ${max}`);
    return min;
  }

  date(field: string): string {
    const value = this.text(field);
    if (value !== '' && !isRealDate(value)) this.complain(field, 'is not a date');
    return value;
  }

  word<const T extends string>(field: string, words: readonly [T, ...T[]]): T {
    const value = oneOf(words, this.record[field]);
    if (value === undefined) this.complain(field, `must be one of ${words.join(', ')}`);
    return value ?? words[0];
  }

  child(field: string): Reader {
    return new Reader(this.record[field], `${this.at}/${field}`, this.problems);
  }

  children(field: string): Reader[] {
    const value = this.record[field];
    if (Array.isArray(value)) {
      return value.map((entry: unknown, index) => new Reader(entry, `${this.at}/${field}/${index}`, this.problems));
    }
    this.complain(field, 'must be a list');
    return [];
  }

  texts(field: string): string[] | undefined {
    const value = this.record[field];
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')) return value;
    this.complain(field, 'must be a list of texts');
    return undefined;
  }

  fields(): string[] {
    return Object.keys(this.record);
  }
}

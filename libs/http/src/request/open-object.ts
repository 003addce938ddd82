import { characterFaults, cleanText } from '../dto/clean-text';
import { DEFAULT_MULTILINE_MAX } from '../dto/text';
import { pointerTo } from '../dto/pointer';
import { invalidFields, type FieldProblem } from '../problem/problem';

/** Values in one open body. */
const MAX_VALUES = 1000;

/**
 * A body whose fields a table behind the door checks (a step of a case): every text is brought into the one form and
 * bounded here all the same. `null` members are absent. Throws 400 with pointers.
 */
export function readOpenObject(value: object): Record<string, unknown> {
  const problems: FieldProblem[] = [];
  let left = MAX_VALUES;
  const clean = (current: unknown, pointer: string): unknown => {
    left -= 1;
    if (left < 0) return undefined;
    if (typeof current === 'string') {
      const text = cleanText(current, true);
      for (const { code } of characterFaults(text)) problems.push({ pointer, code });
      if ([...text].length > DEFAULT_MULTILINE_MAX)
        problems.push({ pointer, code: 'VALIDATION.TOO_LONG', params: { max: DEFAULT_MULTILINE_MAX } });
      return text;
    }
    if (Array.isArray(current)) return current.map((item, index) => clean(item, `${pointer}/${index}`));
    return typeof current === 'object' && current !== null ? members(current, pointer) : current;
  };
  const members = (current: object, pointer: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(current)
        .filter(([, member]) => member !== null)
        .map(([name, member]) => [name, clean(member, pointer + pointerTo(name))]),
    );
  const result = members(value, '');
  if (left < 0) problems.push({ pointer: '', code: 'VALIDATION.LIST_TOO_LONG', params: { max: MAX_VALUES } });
  if (problems.length > 0) throw invalidFields(problems);
  return result;
}

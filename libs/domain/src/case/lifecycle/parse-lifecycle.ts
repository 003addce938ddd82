import type { Role } from '@donthu/contracts';
import { Reader } from '../../deadlines/reading/reader';
import { STEP_FIELD_TYPES, type Lifecycle, type StepDefinition, type StepField, type StepGuard } from './lifecycle';
import { lifecycleFlaws } from './lifecycle-flaws';

const STEP_KEYS = ['step', 'from', 'to', 'by', 'dateField', 'guard', 'unlessFlag', 'fields'];
const STEP_ROLES = ['reception', 'handler', 'leader'] as const satisfies readonly Role[];

/**
 * Reads a lifecycle table and checks it whole: every name known, every state reachable, every state with a way to the end.
 * @throws Error naming every problem
 */
export function parseLifecycle(document: unknown): Lifecycle {
  const problems: string[] = [];
  const table = new Reader(document, '', problems);
  const extensions = parseExtensions(table.child('extensions'));
  const steps = table.children('steps').map((row) => parseStep(row, [...extensions.keys()]));
  const lifecycle: Lifecycle = {
    kind: table.text('kind'),
    initial: table.text('initial'),
    states: table.texts('states') ?? [],
    final: table.texts('final') ?? [],
    suspendedState: table.text('suspendedState'),
    extensions,
    extensionOptions: extensions.size === 0 ? [] : (table.texts('extensionOptions') ?? []),
    steps: new Map(steps.map((step) => [step.step, step])),
  };
  if (lifecycle.steps.size !== steps.length) problems.push('/steps: a step stands twice');
  problems.push(...lifecycleFlaws(lifecycle));
  if (problems.length > 0) throw new Error(`lifecycle of ${lifecycle.kind}: ${problems.join('; ')}`);
  return lifecycle;
}

function parseExtensions(table: Reader): Map<string, ReadonlyMap<string, string>> {
  return new Map(
    table.fields().map((word) => {
      const moves = table.child(word);
      return [word, new Map(moves.fields().map((from) => [from, moves.text(from)]))];
    }),
  );
}

function parseStep(row: Reader, extensionWords: readonly string[]): StepDefinition {
  row.onlyFields(STEP_KEYS);
  const fields = row.children('fields').map((field) => parseField(field, extensionWords));
  const by = row.texts('by') ?? [];
  const roles = STEP_ROLES.filter((role) => by.includes(role));
  if (roles.length === 0 || roles.length !== by.length) row.complain('by', 'names an unknown role');
  return {
    step: row.text('step'),
    from: row.texts('from') ?? [],
    to: row.text('to'),
    by: roles,
    dateField: row.text('dateField'),
    fields: fields.map(({ field }) => field),
    extends: fields.some((field) => field.extending),
    ...(row.has('guard') && { guard: parseGuard(row.child('guard')) }),
    ...(row.has('unlessFlag') && {
      unlessFlag: { flag: row.child('unlessFlag').text('flag'), to: row.child('unlessFlag').text('to') },
    }),
  };
}

function parseGuard(guard: Reader): StepGuard {
  guard.onlyFields(['whenFlag', 'of', 'needs']);
  return { whenFlag: guard.text('whenFlag'), of: guard.text('of'), needs: guard.text('needs') };
}

function parseField(row: Reader, extensionWords: readonly string[]): { field: StepField; extending: boolean } {
  row.onlyFields(['name', 'type', 'required', 'options', 'extends', 'min']);
  const type = row.word('type', STEP_FIELD_TYPES);
  const extending = row.has('extends') && row.flag('extends') === true;
  const options = extending ? extensionWords : row.texts('options');
  if ((type === 'choice') !== (options !== undefined))
    row.complain('options', 'belong to a choice and to nothing else');
  return {
    field: {
      name: row.text('name'),
      type,
      required: row.flag('required') ?? false,
      ...(options !== undefined && { options }),
      ...(row.has('min') && { min: row.wholeNumber('min', 0, 1000) }),
    },
    extending,
  };
}

import type { AssignmentMadeV1 } from '@donthu/contracts';

export interface AssignmentEvent {
  readonly type: 'assignment.made.v1';
  readonly data: AssignmentMadeV1;
}

/** Who has the petition now, and everybody who had it; folded from the stream `assignment/<petitionId>`. */
export interface AssignmentState {
  readonly responsible: string;
  readonly coordinating: readonly string[];
  readonly leader: string;
  /** Every assignment, oldest first, the present one last. */
  readonly history: readonly AssignmentMadeV1[];
}

export function evolveAssignment(state: AssignmentState | undefined, { data }: AssignmentEvent): AssignmentState {
  return {
    responsible: data.responsible,
    coordinating: data.coordinating,
    leader: data.leader,
    history: [...(state?.history ?? []), data],
  };
}

export function isAssignmentEvent(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): event is AssignmentEvent {
  return event.type === 'assignment.made.v1';
}

/** The state of a stream; events of other types are passed over. */
export function foldAssignment(
  events: Iterable<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }>,
): AssignmentState | undefined {
  let state: AssignmentState | undefined;
  for (const event of events) if (isAssignmentEvent(event)) state = evolveAssignment(state, event);
  return state;
}

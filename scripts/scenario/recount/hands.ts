import type {
  AbsenceRecordedV1,
  AssignmentMadeV1,
  CaseStepTakenV1,
  PetitionSupplementReceivedV1,
} from '@donthu/contracts';
import { keyOf } from '@donthu/eventing';
import { inOrder, type Happening } from './happening';

/** Steps by whose hand they were taken, and what else shows who has which task. */
export interface Hands {
  responsible: number;
  leader: number;
  /** By whom the responsible officer named for that day. */
  deputy: number;
  /** By anybody else; nobody may. */
  stranger: number;
  absences: number;
  reassignments: number;
  supplementsWithFile: number;
}

export function handsOf(happenings: readonly Happening[]): Hands {
  const reader = new HandReader();
  for (const happening of inOrder(happenings)) reader.read(happening);
  return reader.hands;
}

class HandReader {
  readonly hands: Hands = {
    responsible: 0,
    leader: 0,
    deputy: 0,
    stranger: 0,
    absences: 0,
    reassignments: 0,
    supplementsWithFile: 0,
  };
  private readonly assigned = new Map<string, AssignmentMadeV1>();
  private readonly absences: AbsenceRecordedV1[] = [];

  read({ type, stream, data }: Happening): void {
    switch (type) {
      case 'assignment.made.v1':
        if (this.assigned.has(keyOf(stream))) this.hands.reassignments += 1;
        this.assigned.set(keyOf(stream), data as AssignmentMadeV1);
        break;
      case 'absence.recorded.v1':
        this.hands.absences += 1;
        this.absences.push(data as AbsenceRecordedV1);
        break;
      case 'petition.supplement-received.v1':
        if ((data as PetitionSupplementReceivedV1).attachments.length > 0) this.hands.supplementsWithFile += 1;
        break;
      case 'case.step-taken.v1':
        this.hands[this.handOf(keyOf(stream), data as CaseStepTakenV1)] += 1;
        break;
      default:
    }
  }

  private handOf(petition: string, { takenBy, on }: CaseStepTakenV1): 'responsible' | 'leader' | 'deputy' | 'stranger' {
    const { responsible, leader } = this.assigned.get(petition) ?? {};
    if (takenBy === responsible) return 'responsible';
    if (takenBy === leader) return 'leader';
    const standsIn = this.absences.some(
      ({ officer, deputy, from, to }) => officer === responsible && deputy === takenBy && from <= on && on <= to,
    );
    return standsIn ? 'deputy' : 'stranger';
  }
}

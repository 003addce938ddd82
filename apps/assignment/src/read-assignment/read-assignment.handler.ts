import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { foldAssignment } from '@donthu/domain';
import { EventStore, lastVersionOf } from '@donthu/eventing';
import { answer } from '@donthu/http';
import { SealedNotes } from '@donthu/platform';

/** Who has a petition and who had it, from its own stream, so that the ETag is the present version (0 before the first). */
@Injectable()
export class ReadAssignmentHandler {
  constructor(
    private readonly store: EventStore,
    private readonly notes: SealedNotes,
  ) {}

  async execute(caller: Principal, petitionId: string) {
    const stream = `assignment/${petitionId}`;
    const commits = await this.store.readStream(stream);
    const last = commits.at(-1);
    const version = last ? lastVersionOf(last) : 0;
    const opened = await this.notes.open(caller, commits);
    const history = commits.flatMap(({ events, meta }, index) => {
      const { notes = null, masked = false } = opened[index] ?? {};
      return (foldAssignment(events)?.history ?? []).map(({ responsible, coordinating, leader, assignedBy }) => ({
        responsible,
        coordinating,
        leader,
        assignedBy,
        at: meta.at,
        reason: notes?.['reason'] ?? null,
        masked,
      }));
    });
    const { responsible = null, coordinating = [], leader = null } = history.at(-1) ?? {};
    const body = { petitionId, responsible, coordinating, leader, version, history };
    return answer(body, { version, ...(version > 0 && { seen: [{ stream, version }] }) });
  }
}

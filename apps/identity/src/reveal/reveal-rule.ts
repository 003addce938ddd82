import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { problem } from '@donthu/http';
import { AccessReader } from '../access/access-reader';
import { mayReveal, mayRevealVisit } from '../masking/masking.policy';

/** Answers the door: where a petition or a visit belongs, and whether its people may be revealed to the caller. */
@Injectable()
export class RevealRule {
  constructor(access: AccessReader, rules: ObjectAccess) {
    rules.addScope('petition', async (petitionId) => (await access.petition(petitionId))?.unit);
    rules.addRule('reveal', async (caller, petitionId) => {
      const petition = await access.petition(petitionId);
      if (petition && mayReveal(caller, petition)) return true;
      throw problem('IDENTITY.REVEAL_NOT_ALLOWED');
    });
    rules.addScope('visit', async (visitId) => (await access.visit(visitId))?.unit);
    rules.addRule('reveal-visit', async (caller, visitId) => {
      const visit = await access.visit(visitId);
      if (visit && mayRevealVisit(caller, visit)) return true;
      throw problem('IDENTITY.REVEAL_NOT_ALLOWED');
    });
  }
}

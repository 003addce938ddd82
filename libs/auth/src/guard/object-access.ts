import { Injectable } from '@nestjs/common';
import type { Principal } from '../principal';
import type { ObjectKind } from '../rights/rights';

/** Finds the unit a thing belongs to; `undefined` when this resolver does not know it. Reads a view, never another service. */
export type UnitOf = (id: string) => Promise<string | undefined>;

/** Whether this thing is the caller's to act on. May throw a `Problem` with a code of its own. */
export type OwnershipRule = (principal: Principal, id: string) => Promise<boolean>;

/** Port: where things belong, as far as this process knows. */
export abstract class ScopeResolver {
  /** Unit of a thing, `undefined` when there is none by this id. */
  abstract unitOf(object: ObjectKind, id: string): Promise<string | undefined>;
}

/** Each service adds what it knows; in one office several know petitions, and are asked in turn. */
@Injectable()
export class ObjectAccess extends ScopeResolver {
  private readonly resolvers = new Map<ObjectKind, UnitOf[]>();
  private readonly rules = new Map<string, OwnershipRule>();

  addScope(object: ObjectKind, unitOf: UnitOf): void {
    this.resolvers.set(object, [...(this.resolvers.get(object) ?? []), unitOf]);
  }

  /** `name` as in the table of rights; two rules of one name stop the start. */
  addRule(name: string, rule: OwnershipRule): void {
    if (this.rules.has(name)) throw new Error(`ownership rule ${name} is defined twice`);
    this.rules.set(name, rule);
  }

  override async unitOf(object: ObjectKind, id: string): Promise<string | undefined> {
    for (const unitOf of this.resolvers.get(object) ?? []) {
      const unit = await unitOf(id);
      if (unit !== undefined) return unit;
    }
    return undefined;
  }

  /** A rule that nobody defined holds for nobody. */
  async holds(name: string, principal: Principal, id: string): Promise<boolean> {
    return (await this.rules.get(name)?.(principal, id)) ?? false;
  }
}

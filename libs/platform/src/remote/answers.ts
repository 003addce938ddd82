import { InfrastructureError } from '@donthu/eventing';
import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** What services answer each other below `/internal/`; both sides read these. */
export const SealedPartShape = Type.Object({ keyId: Type.String(), context: Type.String(), ciphertext: Type.String() });

export const KeysAnswer = Type.Object({ keys: Type.Array(Type.Object({ keyId: Type.String(), raw: Type.String() })) });

export const OpenAnswer = Type.Object({
  results: Type.Array(
    Type.Union([
      Type.Object({ plain: Type.Unknown() }),
      Type.Object({ masked: Type.Literal(true) }),
      Type.Object({ erased: Type.Literal(true) }),
      Type.Object({ unreadable: Type.Literal(true) }),
    ]),
  ),
});

export const TokensAnswer = Type.Object({ tokens: Type.Array(Type.String()) });

export const CutAnswer = Type.Object({ texts: Type.Array(Type.Object({ cut: Type.String(), found: Type.Boolean() })) });

export const PeopleAnswer = Type.Object({ parts: Type.Array(SealedPartShape) });

export const CommittedAnswer = Type.Object({ committed: Type.Boolean() });

export const PublishedAnswer = Type.Object({
  published: Type.Union([Type.Literal('published'), Type.Literal('pending'), Type.Literal('no_such_stream')]),
});

/** The answer in its shape; an answer of another version of the service counts as none. */
export function readAnswer<S extends TSchema>(shape: S, answer: unknown, service: string): Static<S> {
  if (Value.Check(shape, answer)) return answer;
  throw new InfrastructureError(`service ${service} answered in an unknown form`);
}

import { randomUUID } from 'node:crypto';
import { databaseOf } from '@donthu/eventing/mongo/commit.schema';
import { openMongo } from '@donthu/eventing/mongo/connection';
import { required } from '@donthu/testing/engines/mongo-database';
import { Services } from '../../../test/harness/services';
import { REGISTER_VIEW } from '../../../apps/intake/src/views/register.view';
import { tell } from '../figures';
import type { Held } from '../held';
import type { Effort } from '../options';
import { petitionForm } from '../petition-form';
import { compareIntake, type Accepting } from './rounds';

/** Durable intake of the intake service, with every other service beside it, against a bare controller with one `save`. */
export async function enginesIntake(effort: Effort): Promise<string> {
  const figures = await compareIntake({ bare, office }, effort);
  return `Bare: Nest + Fastify, the same DTO validated, one mongoose \`save\` of the same size (w majority, j true). Office: the intake
service in a process of its own, asked at its own port, the seven other services, their consumers, MongoDB and Kafka beside
it on the same cores. ${effort.rounds} rounds of ${effort.seconds} s.

${figures}`;
}

async function bare(held: Held): Promise<readonly string[]> {
  const database = `bench_${randomUUID().slice(0, 8)}`;
  const connection = await held.open(
    () => openMongo(required('MONGODB_URI'), database),
    async (opened) => {
      await databaseOf(opened).dropDatabase();
      await opened.close();
    },
  );
  return ['mongodb', connection.name];
}

async function office(held: Held): Promise<Accepting> {
  tell('starting every service …');
  const services = await held.open(
    () => Services.start(),
    (started) => started.stop(),
  );
  const database = `${services.namespace.name}_intake`;
  const connection = await held.open(
    () => openMongo(services.namespace.mongodbUri, database),
    (opened) => opened.close(),
  );
  const register = databaseOf(connection).collection(`view_${REGISTER_VIEW.name}`);
  const { bearer = '' } = await services.as('tiepdan');
  return {
    target: {
      port: services.process('intake').port,
      path: '/api/intake/petitions',
      bodyOf: petitionForm,
      token: bearer,
    },
    settled: async (accepted) =>
      (await register.countDocuments({ listed: true, 'slices.obligations.version': { $gte: 1 } })) >= accepted,
  };
}

import { randomUUID } from 'node:crypto';
import { connectKafka } from '@donthu/eventing/kafka/kafka-client';
import { required } from '@donthu/testing/engines/mongo-database';
import mongoose from 'mongoose';

/** Databases and topics of one run on servers that others use as well. */
export class Namespace {
  readonly name = `t${randomUUID().slice(0, 8)}`;
  readonly mongodbUri = required('MONGODB_URI');
  readonly kafkaBrokers = required('KAFKA_BROKERS');

  async drop(): Promise<void> {
    await Promise.all([this.dropDatabases(), this.dropTopics()]);
  }

  private async dropDatabases(): Promise<void> {
    const connection = await mongoose.createConnection(this.mongodbUri).asPromise();
    const { databases } = (await connection.db?.admin().listDatabases({ nameOnly: true })) ?? { databases: [] };
    for (const { name } of databases) {
      if (name.startsWith(`${this.name}_`)) await connection.useDb(name).dropDatabase();
    }
    await connection.close();
  }

  private async dropTopics(): Promise<void> {
    const admin = connectKafka({ brokers: this.kafkaBrokers.split(','), clientId: this.name }).admin();
    await admin.connect();
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${this.name}.`));
    if (topics.length > 0) await admin.deleteTopics({ topics, timeout: 10_000 });
    const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId);
    await admin.deleteGroups(groups.filter((id) => id.startsWith(`${this.name}.`))).catch(() => undefined);
    await admin.disconnect();
  }
}

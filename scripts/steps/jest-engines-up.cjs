'use strict';

/**
 * Before specs on real engines: MONGODB_URI and KAFKA_BROKERS name the servers, or containers are started for this
 * run where a container engine answers. With neither the run fails: a suite that quietly skips proves nothing.
 *
 * Specs that kill a server find DONTHU_ENGINE_CONTROL (a command taking `kill|restart <node>`) or
 * DONTHU_MONGO_CONTAINER and DONTHU_KAFKA_CONTAINER (ids for `docker kill|start`).
 */
const { createServer } = require('node:net');

const build = require('./jest-build.cjs');

const mongoImage = 'mongo:6.0';
const kafkaImage = 'apache/kafka:4.1.1';

module.exports = async () => {
  const missing = ['MONGODB_URI', 'KAFKA_BROKERS'].filter((name) => !process.env[name]);
  if (missing.length === 0) return build();
  if (missing.length === 1) throw new Error(`${missing[0]} is not set, the other of MONGODB_URI and KAFKA_BROKERS is.`);

  const { getContainerRuntimeClient } = require('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch (reason) {
    throw new Error(
      'These specs need a real MongoDB (replica set) and a real Kafka. Either set MONGODB_URI and KAFKA_BROKERS, ' +
        `or start a container engine: none answers (${reason.message}).`,
      { cause: reason },
    );
  }
  await build();
  console.error(`Starting ${mongoImage} and ${kafkaImage} …`);
  const [mongo, kafka] = await Promise.all([startMongo(), startKafka()]);
  globalThis.donthuContainers = [mongo.container, kafka.container];
  process.env.MONGODB_URI = mongo.uri;
  process.env.KAFKA_BROKERS = kafka.brokers;
  process.env.DONTHU_MONGO_CONTAINER = mongo.container.getId();
  process.env.DONTHU_KAFKA_CONTAINER = kafka.container.getId();
};

async function startMongo() {
  const { MongoDBContainer } = require('@testcontainers/mongodb');
  // A chosen port stays the same when a spec kills the container and starts it again.
  const port = await freePort();
  const container = await new MongoDBContainer(mongoImage).withExposedPorts({ container: 27017, host: port }).start();
  return { container, uri: `mongodb://${container.getHost()}:${port}/?directConnection=true` };
}

async function startKafka() {
  const { GenericContainer, Wait } = require('testcontainers');
  const port = await freePort();
  const container = await new GenericContainer(kafkaImage)
    .withExposedPorts({ container: port, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:${port === 9093 ? 9094 : 9093}`,
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://localhost:${port}`,
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: `1@localhost:${port === 9093 ? 9094 : 9093}`,
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      // As in production: a topic that nobody declared is a mistake.
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(120_000)
    .start();
  return { container, brokers: `${container.getHost()}:${port}` };
}

/** A port that was free a moment ago; containers get it as their own. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

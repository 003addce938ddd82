import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Database from 'libsql';
import { Schema } from 'mongoose';
import { openMongo } from '@donthu/eventing/mongo/connection';
import { required } from '@donthu/testing/engines/mongo-database';
import { LogPetitionDto } from '../../../apps/intake/src/log-petition/log-petition.dto';
import type { Role } from '../side';

/** Bytes of one commit of the office (events, meta, two ciphertexts, tokens), measured; the bare write is as large. */
const COMMIT_BYTES = 2_300;
const FILLING = 'x'.repeat(COMMIT_BYTES);

type Insert = (form: LogPetitionDto) => unknown;

/**
 * What durable intake is measured against: the same DTO validated by Nest, one durable write of the same size. Arguments:
 * `sqlite` and a file, or `mongodb` and a database. Tells its port.
 */
export const bareRole: Role = async (tell, [engine, place = '']) => {
  const app = await startBare(engine === 'mongodb' ? await mongoSave(place) : sqliteInsert(place));
  tell(Number(new URL(await app.getUrl()).port));
  return () => app.close();
};

async function startBare(insert: Insert): Promise<NestFastifyApplication> {
  @Controller()
  class BareController {
    @Post('petitions')
    async log(@Body() form: LogPetitionDto) {
      return { id: await insert(form) };
    }
  }

  @Module({ controllers: [BareController] })
  class BareModule {}

  const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(0, '127.0.0.1');
  return app;
}

function sqliteInsert(path: string): Insert {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO rows (body) VALUES (?)');
  return (form) => {
    const body = JSON.stringify(form);
    return Number(insert.run(body + FILLING.slice(body.length)).lastInsertRowid);
  };
}

/** One `save`, acknowledged by the majority's journals as the office's commits are. */
async function mongoSave(database: string): Promise<Insert> {
  const connection = await openMongo(required('MONGODB_URI'), database);
  const schema = new Schema({ form: Object, filling: String }, { writeConcern: { w: 'majority', j: true } });
  const Petition = connection.model('Petition', schema);
  await Petition.createCollection();
  return async (form) => {
    const filling = FILLING.slice(JSON.stringify(form).length);
    const saved = await new Petition({ form, filling }).save();
    return String(saved._id);
  };
}

import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Database from 'libsql';
import { LogPetitionDto } from '../../apps/intake/src/log-petition/log-petition.dto';

/** Bytes of one commit of the office (events, meta, two ciphertexts, tokens), measured; the bare insert writes as much. */
const COMMIT_BYTES = 2_300;

/** What durable intake is measured against: the same DTO validated by Nest, one durable SQLite insert of the same size. */
export async function startBare(path: string, port: number): Promise<NestFastifyApplication> {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO rows (body) VALUES (?)');
  const filling = 'x'.repeat(COMMIT_BYTES);

  @Controller()
  class BareController {
    @Post('petitions')
    log(@Body() form: LogPetitionDto) {
      const body = JSON.stringify(form);
      const { lastInsertRowid } = insert.run(body + filling.slice(body.length));
      return { id: Number(lastInsertRowid) };
    }
  }

  @Module({ controllers: [BareController] })
  class BareModule {}

  const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen(port, '127.0.0.1');
  return app;
}

import { Module } from '@nestjs/common';
import { InternalIdentityController } from './internal-identity.controller';
import { ReaderOf } from './reader-of';

/** The door of `identity` for processes that are not `identity`; one office has no need of it. */
@Module({ controllers: [InternalIdentityController], providers: [ReaderOf] })
export class InternalIdentityModule {}

import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RouteRights } from '@donthu/http';
import { Directory } from './directory/directory';
import { directoryConsumer } from './directory/directory.consumer';
import { AccessGuard } from './guard/access-guard';
import { AUTH_OPTIONS, type AuthOptions } from './guard/auth-options';
import { Authenticator } from './guard/authenticator';
import { ObjectAccess, ScopeResolver } from './guard/object-access';
import { rightOf } from './rights/right-of';
import { SessionTokens } from './session/session-tokens';

/**
 * Sign-in and rights of a process. Needs, from global modules: `ViewStore` (without it the directory forgets at a restart)
 * and `SeenGate` (without it no request waits).
 */
@Module({})
export class AuthModule {
  static with(options: AuthOptions): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      controllers: [directoryConsumer(options.process)],
      providers: [
        { provide: AUTH_OPTIONS, useValue: options },
        { provide: SessionTokens, useFactory: () => new SessionTokens(options.sessionKey) },
        Directory,
        Authenticator,
        ObjectAccess,
        { provide: ScopeResolver, useExisting: ObjectAccess },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: RouteRights, useValue: { of: rightOf } satisfies RouteRights },
      ],
      exports: [SessionTokens, Directory, Authenticator, ObjectAccess, ScopeResolver, AUTH_OPTIONS],
    };
  }
}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { Config } from '@callsign/platform';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { ActingTenant } from './acting-tenant';
import { AdministratorBootstrap } from './administrator-bootstrap';
import { AuthController } from './auth.controller';
import { FreeSwitchBasicGuard, FreeSwitchCredentials } from './freeswitch-credentials';
import { Identities } from './identities';
import { InternalKeyGuard } from './internal-key.guard';
import { LoginLimits } from './login-limits';
import { LoginLock } from './login-lock';
import { OwnExtension } from './own-extension';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

const shared = [
  AccessTokens,
  ActingTenant,
  FreeSwitchBasicGuard,
  FreeSwitchCredentials,
  InternalKeyGuard,
  OwnExtension,
  Passwords,
  Sessions,
];

@Global()
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [Config],
      useFactory: ({ env }: Config) => ({
        secret: env.JWT_SECRET,
        signOptions: { algorithm: 'HS256', issuer: 'callsign', expiresIn: env.JWT_EXPIRES_SECONDS },
        verifyOptions: { algorithms: ['HS256'], issuer: 'callsign' },
      }),
    }),
  ],
  controllers: [AuthController],
  providers: [
    ...shared,
    { provide: APP_GUARD, useClass: AccessGuard },
    AdministratorBootstrap,
    Identities,
    LoginLimits,
    LoginLock,
    SignIn,
  ],
  exports: shared,
})
export class AuthModule {}

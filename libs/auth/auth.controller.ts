import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, type RequestContext } from '@callsign/platform';
import type { z } from 'zod';
import { Access, From, Me, Public, UserAgent, type Visitor } from './access';
import { account, credentials, passwordChange, refreshRequest, signedIn, toAccount } from './auth.shapes';
import type { Identity } from './identities';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

@ApiTags('Sign-in')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @Operation('Sign in', signedIn, {
    errors: [429],
    description:
      '401 does not tell whether the name or the password was wrong. 429: too many attempts in a minute, or (`account-locked`) five wrong passwords in a row.',
  })
  async login(
    @Body({ schema: credentials }) body: z.output<typeof credentials>,
    @From() from: Visitor,
    @UserAgent() userAgent: string | null,
  ) {
    const { user, ...tokens } = await this.signIn.signIn(body, from, userAgent);
    return { ...tokens, user: toAccount(user) };
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @Operation('Exchange a refresh token for new tokens', signedIn, {
    description:
      'Each refresh token is good once. Using one a second time ends the session: somebody has a copy.',
  })
  async refresh(
    @Body({ schema: refreshRequest }) body: z.output<typeof refreshRequest>,
    @From() from: Visitor,
  ) {
    const { user, ...tokens } = await this.signIn.refresh(body.refreshToken, from);
    return { ...tokens, user: toAccount(user) };
  }

  @Post('logout')
  @HttpCode(204)
  @Access('user')
  @Operation('End this session', null)
  async logout(@Me() me: Identity, @Ctx() ctx: RequestContext): Promise<void> {
    await this.sessions.end(ctx, me.sessionId, 'logout');
  }

  @Get('me')
  @Access('user')
  @Operation('Who is signed in', account)
  async me(@Me() me: Identity) {
    return toAccount(await this.signIn.user(me.userId));
  }

  @Post('password')
  @HttpCode(204)
  @Access('user')
  @Operation("Change one's own password; ends one's other sessions", null, { errors: [429] })
  async password(
    @Body({ schema: passwordChange }) body: z.output<typeof passwordChange>,
    @Me() me: Identity,
    @Ctx() ctx: RequestContext,
  ): Promise<void> {
    await this.signIn.changePassword(me, ctx, body.currentPassword, body.newPassword);
  }
}

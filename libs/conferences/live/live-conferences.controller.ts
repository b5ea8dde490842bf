import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import { z } from 'zod';
import { ConferenceCommands } from './conference-commands';
import {
  type ChangeLiveConference,
  changeLiveConferenceSchema,
  type ChangeLiveMember,
  changeLiveMemberSchema,
  type Invite,
  invitedSchema,
  inviteSchema,
} from './conference-commands.schema';
import { Invitations } from './invitations';

const id = z.uuid();
const errors = [404, 409, 503];

/** Commands on what is held; what they did is told by the live topic `conferences`. */
@ApiTags('Conferences')
@Access('tenant_admin')
@Controller()
export class LiveConferencesController {
  constructor(
    private readonly commands: ConferenceCommands,
    private readonly invitations: Invitations,
  ) {}

  @Patch('live/conferences/:id')
  @HttpCode(204)
  @Operation('Lock, record, or mute the participants of a running conference', null, { errors })
  change(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: changeLiveConferenceSchema }) body: ChangeLiveConference,
  ) {
    return this.commands.change(context, sessionId, body);
  }

  @Delete('live/conferences/:id')
  @HttpCode(204)
  @Operation('End a running conference', null, { errors })
  end(@Ctx() context: RequestContext, @Param('id', { schema: id }) sessionId: string) {
    return this.commands.end(context, sessionId);
  }

  @Patch('live/conferences/:id/members/:callId')
  @HttpCode(204)
  @Operation('Mute a member, have it hear nobody, or change how loud it is', null, { errors })
  changeMember(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) sessionId: string,
    @Param('callId', { schema: id }) callId: string,
    @Body({ schema: changeLiveMemberSchema }) body: ChangeLiveMember,
  ) {
    return this.commands.changeMember(context, sessionId, callId, body);
  }

  @Delete('live/conferences/:id/members/:callId')
  @HttpCode(204)
  @Operation('Remove a member, who is told so', null, { errors })
  kick(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) sessionId: string,
    @Param('callId', { schema: id }) callId: string,
  ) {
    return this.commands.kick(context, sessionId, callId);
  }

  @Post('live/conferences/:id/invitations')
  @HttpCode(202)
  @Operation('Call a number into a running conference', invitedSchema, { status: 202, errors })
  invite(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: inviteSchema }) { number }: Invite,
  ) {
    return this.invitations.invite(context, sessionId, number);
  }

  @Post('conferences/:id/invitations')
  @HttpCode(202)
  @Operation('Call a number into a room, which begins the conference where none is held', invitedSchema, {
    status: 202,
    errors,
  })
  begin(
    @Ctx() context: RequestContext,
    @Param('id', { schema: id }) conferenceId: string,
    @Body({ schema: inviteSchema }) { number }: Invite,
  ) {
    return this.invitations.begin(context, conferenceId, number);
  }
}

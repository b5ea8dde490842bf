import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '@callsign/auth';
import { AudioOperation } from '@callsign/media';
import { Ctx, Operation, RequestContext } from '@callsign/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type ForwardMessage,
  forwardSchema,
  messageList,
  messageQuery,
  type MessageQuery,
  messageSchema,
  type UpdateMessage,
  updateMessageSchema,
} from './messages.schema';
import { MessagesService } from './messages.service';

const id = z.uuid();

@ApiTags('Voicemail')
@Access('user')
@Controller('voicemail/boxes/:extensionId/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @Operation('List the messages of a box', messageList, { errors: [404] })
  list(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Query({ schema: messageQuery }) query: MessageQuery,
  ) {
    return this.messages.list(context, extensionId, query);
  }

  @Get(':messageId')
  @Operation('Read a message', messageSchema, { errors: [404] })
  get(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
  ) {
    return this.messages.get(context, { extensionId, messageId });
  }

  @Patch(':messageId')
  @Operation('Mark a message as read or urgent', messageSchema, { errors: [404] })
  update(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
    @Body({ schema: updateMessageSchema }) body: UpdateMessage,
  ) {
    return this.messages.update(context, { extensionId, messageId }, body);
  }

  @Delete(':messageId')
  @HttpCode(204)
  @Operation('Delete a message; it can be restored for an hour', null, { errors: [404] })
  delete(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
  ) {
    return this.messages.delete(context, { extensionId, messageId });
  }

  @Post(':messageId/restore')
  @HttpCode(200)
  @Operation('Restore a message that was deleted within the last hour', messageSchema, { errors: [404] })
  restore(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
  ) {
    return this.messages.restore(context, { extensionId, messageId });
  }

  @Post(':messageId/forward')
  @HttpCode(204)
  @Operation('Copy a message into the box of a colleague', null, { errors: [404, 409] })
  forward(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
    @Body({ schema: forwardSchema }) body: ForwardMessage,
  ) {
    return this.messages.forward(context, { extensionId, messageId }, body);
  }

  @Get(':messageId/audio')
  @AudioOperation('The recording of a message')
  audio(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.messages.audio(context, { extensionId, messageId }, 'message', range, reply);
  }

  @Get(':messageId/introduction')
  @AudioOperation('What the colleague who forwarded a message said before it')
  introduction(
    @Ctx() context: RequestContext,
    @Param('extensionId', { schema: id }) extensionId: string,
    @Param('messageId', { schema: id }) messageId: string,
    @Headers('range') range: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.messages.audio(context, { extensionId, messageId }, 'introduction', range, reply);
  }
}

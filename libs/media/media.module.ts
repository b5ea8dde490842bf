import { Module } from '@nestjs/common';
import { Config } from '@callsign/platform';
import { AudioStore } from './audio-store';
import { LocalAudioStore } from './local-audio-store';
import { Announcer, Prompts } from './prompts';
import { PromptOverrides } from './prompts/prompt-overrides';
import { PromptsController } from './prompts/prompts.controller';
import { PromptsService } from './prompts/prompts.service';
import { S3AudioStore } from './s3/s3-audio-store';
import { Spool } from './spool';
import { Uploads } from './uploads';
import { MediaUpkeep } from './upkeep/media-upkeep';

/** Audio: where it is kept, how it comes from the switches and goes to them, and what services say. */
@Module({
  controllers: [PromptsController],
  providers: [
    Spool,
    Uploads,
    { provide: AudioStore, inject: [Config], useFactory: audioStore },
    MediaUpkeep,
    PromptOverrides,
    Prompts,
    Announcer,
    PromptsService,
  ],
  exports: [Spool, Uploads, AudioStore, Prompts, Announcer, MediaUpkeep],
})
export class MediaModule {}

function audioStore(config: Config): AudioStore {
  return config.s3 ? new S3AudioStore(config, config.s3) : new LocalAudioStore(config);
}

import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MediaModule } from '@callsign/media';
import { MusicOfCalls, MusicOfPhones } from './music-of-calls';
import { MusicOnHold } from './music-on-hold';
import { MusicUpkeep } from './music-upkeep';
import { MusicUses } from './music-uses';
import { MusicController } from './music.controller';
import { MusicService } from './music.service';

/** What callers hear while they are held. */
@Module({
  imports: [DiscoveryModule, MediaModule],
  controllers: [MusicController],
  providers: [MusicOfCalls, MusicOfPhones, MusicOnHold, MusicService, MusicUpkeep, MusicUses],
  exports: [MusicOnHold],
})
export class MusicModule {}

import { Module } from '@nestjs/common';
import { AuthModule } from '@callsign/auth';
import { CdrModule } from '@callsign/cdr';
import { LiveModule } from '@callsign/live';
import { MediaModule } from '@callsign/media';
import { RoutingModule } from '@callsign/routing';
import { OwnRecordingsController } from './api/own-recordings.controller';
import { Plays } from './api/plays';
import { RecordingsController } from './api/recordings.controller';
import { RecordingsService } from './api/recordings.service';
import { Notes } from './intake/notes';
import { RecordingIntake } from './intake/recording-intake';
import { RecordingWatch } from './intake/recording-watch';
import { RecordCommand } from './record-command';
import { RecordCommandController } from './api/record-command.controller';
import { RecordKey } from './record-key';
import { RecordingsOfCalls } from './recordings-of-calls';
import { RecordingsUpkeep } from './upkeep';

/** Recordings of calls. Which calls are recorded is the extension's to say, and the switch's to do. */
@Module({
  imports: [AuthModule, CdrModule, LiveModule, MediaModule, RoutingModule],
  controllers: [OwnRecordingsController, RecordCommandController, RecordingsController],
  providers: [
    Notes,
    Plays,
    RecordingIntake,
    RecordingsOfCalls,
    RecordingsService,
    RecordingsUpkeep,
    RecordingWatch,
    RecordCommand,
    RecordKey,
  ],
  exports: [RecordingIntake, RecordingsUpkeep, RecordingWatch],
})
export class RecordingsModule {}

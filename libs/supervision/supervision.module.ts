import { Module } from '@nestjs/common';
import { AuditModule } from '@callsign/audit';
import { AuthModule } from '@callsign/auth';
import { DiallingModule } from '@callsign/extensions';
import { QueuesModule } from '@callsign/queues';
import { Supervision } from './supervision';
import { SupervisionController, SupervisorsController } from './supervision.controller';
import { SupervisorsService } from './supervisors.service';

/** Supervisors who listen to agents, whisper to them, or join in. */
@Module({
  imports: [AuditModule, AuthModule, DiallingModule, QueuesModule],
  controllers: [SupervisionController, SupervisorsController],
  providers: [Supervision, SupervisorsService],
  exports: [Supervision],
})
export class SupervisionModule {}

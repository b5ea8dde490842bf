import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuthModule } from '@callsign/auth';
import { CallParties } from './calls/call-parties';
import { CallRecordings } from './calls/call-recordings';
import { CallRows } from './calls/call-rows';
import { CallsService } from './calls/calls.service';
import { CdrController } from './calls/cdr.controller';
import { OwnCallsController } from './calls/own-calls.controller';
import { RecentCalls } from './calls/recent-calls';
import { RejectedService } from './calls/rejected.service';
import { CdrImporter } from './intake/cdr-importer';
import { CdrIntake } from './intake/cdr-intake';
import { CdrRoute } from './intake/cdr-route';
import { CdrStore } from './intake/cdr-store';
import { QueueLegHearers } from './intake/queue-leg-hearers';
import { RejectedRecords } from './intake/rejected-records';
import { TenantDomains } from './intake/tenant-domains';
import { CdrUpkeep } from './upkeep/cdr-upkeep';

/** Call detail records: what the switch reports, kept once and told as calls. */
@Module({
  imports: [AuthModule, DiscoveryModule],
  controllers: [CdrController, OwnCallsController],
  providers: [
    CallParties,
    CallRecordings,
    CallRows,
    CallsService,
    CdrImporter,
    CdrIntake,
    CdrRoute,
    CdrStore,
    CdrUpkeep,
    QueueLegHearers,
    RecentCalls,
    RejectedRecords,
    RejectedService,
    TenantDomains,
  ],
  exports: [CallParties, CdrImporter, CdrIntake, CdrUpkeep, RecentCalls],
})
export class CdrModule {}

import { Module } from '@nestjs/common';
import { CdrModule } from '@callsign/cdr';
import { XmlCurlModule } from '@callsign/xml-curl';
import { HealthController } from './health.controller';
import { HealthService } from './health.service';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

/** What is seen of the whole from outside. It reads from many features, which is why it stands above them. */
@Module({
  imports: [CdrModule, XmlCurlModule],
  controllers: [HealthController, MetricsController],
  providers: [HealthService, Metrics],
})
export class HealthModule {}

import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuthModule } from '@callsign/auth';
import { RoutingModule } from '@callsign/routing';
import { Configuration } from './configuration';
import { Directory } from './directory';
import { ForeignTransfers } from './foreign-transfers';
import { XmlCurlRoutes } from './routes';
import { SwitchCaches } from './switch-caches';
import { SwitchFace } from './switch-face';

@Module({
  imports: [AuthModule, DiscoveryModule, RoutingModule],
  providers: [Configuration, Directory, ForeignTransfers, SwitchCaches, SwitchFace, XmlCurlRoutes],
  exports: [Directory, SwitchCaches, SwitchFace],
})
export class XmlCurlModule {}

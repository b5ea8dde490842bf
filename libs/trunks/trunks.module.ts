import { Module } from '@nestjs/common';
import { AclConfiguration } from './acl.configuration';
import { SofiaConfiguration } from './sofia.configuration';

@Module({ providers: [AclConfiguration, SofiaConfiguration] })
export class TrunksModule {}

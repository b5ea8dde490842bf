import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';

/** Which addresses a tenant's web request may connect to: those of the public internet. */
@Injectable()
export class PublicAddresses {
  /**
   * Not loopback, private, link-local (there are clouds' metadata), carrier-grade NAT, multicast, reserved, nor an IPv6
   * address that stands for an IPv4 one elsewhere (6to4, Teredo, NAT64); an IPv4-mapped one counts as the IPv4 address.
   * @param address IPv4 or IPv6; anything else is refused
   */
  allows(address: string): boolean {
    return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
  }
}

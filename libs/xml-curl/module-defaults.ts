/**
 * What the loaded modules get where no feature of ours configures them: as little as makes each load without a
 * complaint. (mod_httapi and mod_http_cache do not load without an answer at all, mod_opus complains.) Modules whose
 * configuration is part of `freeswitch-conf/` (event_socket, xml_curl, xml_cdr, switch, logfile, console) are not here:
 * they must never depend on us, and "not found" leaves the switch with its own files.
 */
const settings: Record<string, Record<string, string>> = {
  'opus.conf': { 'use-vbr': '1', complexity: '10', 'keep-fec-enabled': '1' },
  'db.conf': {},
  'hash.conf': {},
  'fifo.conf': { 'delete-all-outbound-member-on-startup': 'false' },
  'loopback.conf': {},
  'sndfile.conf': {},
  'httapi.conf': { debug: 'false' },
  'http_cache.conf': {
    'enable-file-formats': 'false',
    'max-urls': '1000',
    location: '$${cache_dir}/http',
    'default-max-age': '86400',
    'ssl-verifyhost': 'true',
    'ssl-verifypeer': 'true',
  },
  'spandsp.conf': {},
  'fax.conf': {},
  'timezones.conf': {},
};

const element = (name: string, body: string) => `<configuration name="${name}">\n${body}\n</configuration>`;

/** `page` is for one who speaks to many: no key does anything there, and the first word is not cut. */
const callerControls = `<caller-controls>
<group name="default">
<control action="mute" digits="0"/>
<control action="hangup" digits="#"/>
</group>
</caller-controls>
<profiles>
<profile name="default">
<param name="rate" value="16000"/>
<param name="interval" value="20"/>
<param name="energy-level" value="100"/>
<param name="caller-controls" value="default"/>
<param name="comfort-noise" value="true"/>
</profile>
<profile name="page">
<param name="rate" value="16000"/>
<param name="interval" value="20"/>
<param name="energy-level" value="0"/>
<param name="caller-controls" value="none"/>
</profile>
</profiles>`;

export const moduleDefaults: ReadonlyMap<string, string> = new Map([
  ...Object.entries(settings).map(([name, params]): [string, string] => [
    name,
    element(
      name,
      `<settings>\n${Object.entries(params)
        .map(([key, value]) => `<param name="${key}" value="${value}"/>\n`)
        .join('')}</settings>`,
    ),
  ]),
  ['conference.conf', element('conference.conf', callerControls)],
  ['voicemail.conf', element('voicemail.conf', '<settings>\n</settings>\n<profiles>\n</profiles>')],
  ['local_stream.conf', element('local_stream.conf', '')],
  ['post_load_modules.conf', element('post_load_modules.conf', '<modules>\n</modules>')],
  ['post_load_switch.conf', element('post_load_switch.conf', '<settings>\n</settings>')],
]);

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentSchema, loadConfig } from '@callsign/platform';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '../..');
const deploy = join(root, 'deploy');
const read = (...path: string[]) => readFileSync(join(deploy, ...path), 'utf8');

const service = z.object({
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(read('compose.yaml')));
const api = compose.services.api ?? service.parse({});
const asked = [
  ...new Set([...read('compose.yaml').matchAll(/\$\{([A-Z_0-9]+)/g)].map(([, name = '']) => name)),
];

/** Runs a program of the machine's where there is one; else the test is skipped and says so. */
function withProgram(program: string, name: string, body: () => void): void {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (found) it(name, body);
  else it.skip(`${name} (no ${program} on this machine)`, body);
}

describe('deploy/', () => {
  it('has YAML and JSON that parse', () => {
    const files = readdirSync(deploy, { recursive: true, encoding: 'utf8' });
    const texts = files.filter((file) => /\.(ya?ml|json)$/.test(file));
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const file of texts) expect(parse(read(file), { strict: true })).toBeInstanceOf(Object);
  });

  it('asks in the Compose file for what env.example names, and nothing else', () => {
    const named = [...read('env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name = '']) => name);
    expect(named.sort()).toEqual(asked.toSorted());
  });

  it('gives the API variables that it knows, and all that production needs', () => {
    expect(Object.keys(api.environment).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
    const key = Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64');
    const filled = Object.entries(api.environment).map(([name, value]) => [
      name,
      value.replace(/\$\{([A-Z_0-9]+)[^}]*\}/g, (_, variable: string) =>
        variable === 'ENCRYPTION_KEYS'
          ? `k1:${key}`
          : /^(SIP|SMTP|S3)_/.test(variable)
            ? ''
            : `${variable} 0123456789 abcdefghijklm`.replaceAll(' ', '-'),
      ),
    ]);
    const { env, production } = loadConfig(Object.fromEntries(filled) as NodeJS.ProcessEnv);
    expect([production, env.PORT, env.HOST, env.TRUST_PROXY]).toEqual([true, 8080, '127.0.0.1', true]);
  });

  it('gives the switch variables that freeswitch-conf reads', () => {
    const configuration = readFileSync(join(root, 'freeswitch-conf/vars.xml'), 'utf8');
    const given = Object.keys(compose.services.freeswitch?.environment ?? {});
    expect(given.length).toBeGreaterThan(3);
    expect(given.filter((name) => !configuration.includes(`=$${name}"`))).toEqual([]);
  });

  it('mounts what exists, and depends on what there is', () => {
    for (const [name, { volumes, depends_on: needs }] of Object.entries(compose.services)) {
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        expect([
          name,
          volume,
          source.startsWith('.') ? existsSync(join(deploy, source)) : source in compose.volumes,
        ]).toEqual([name, volume, true]);
      }
      for (const need of Array.isArray(needs) ? needs : Object.keys(needs))
        expect(compose.services).toHaveProperty(need);
    }
  });

  it('has a Dockerfile that copies what exists and runs scripts that exist', () => {
    expect(api.build).toEqual({ context: '..', dockerfile: 'deploy/Dockerfile' });
    const dockerfile = read('Dockerfile');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    expect(copied.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    const scripts = (file: string) =>
      z
        .object({ scripts: z.record(z.string(), z.string()) })
        .parse(JSON.parse(readFileSync(join(root, file), 'utf8'))).scripts;
    expect(scripts('package.json')).toHaveProperty('build');
    expect(scripts('apps/dashboard/package.json')).toHaveProperty('build');
    expect(/^USER (.*)$/m.exec(dockerfile)?.[1]).toBe('node');
  });

  it('provisions Grafana with dashboards of the data source that it provisions', () => {
    const provisioned = z
      .object({ datasources: z.array(z.object({ uid: z.string() })) })
      .parse(parse(read('grafana/provisioning/datasources/loki.yaml')));
    const used = [...read('grafana/dashboards/callsign.json').matchAll(/"uid": "(\w+)"/g)].map(
      ([, uid]) => uid,
    );
    expect([...new Set(used)].sort()).toEqual(
      ['callsign', ...provisioned.datasources.map(({ uid }) => uid)].sort(),
    );
    const provider = z
      .object({ providers: z.array(z.object({ options: z.object({ path: z.string() }) })) })
      .parse(parse(read('grafana/provisioning/dashboards/callsign.yaml')));
    expect(compose.services.grafana?.volumes).toContain(
      `./grafana/dashboards:${provider.providers[0]?.options.path}:ro`,
    );
  });

  withProgram('caddy', 'has a Caddyfile that Caddy takes', () => {
    const env = { PATH: process.env.PATH, HOME: tmpdir(), CALLSIGN_SITE: 'http://localhost:8081' };
    execFileSync('caddy', ['validate', '--adapter', 'caddyfile', '--config', join(deploy, 'Caddyfile')], {
      env,
      stdio: 'pipe',
    });
  });

  withProgram('systemd-analyze', 'has a hardened unit that systemd takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'callsign-unit-'));
    try {
      const unit = join(folder, 'callsign.service');
      const start = /^ExecStart=(\S+) (?:--\S+ )*(\S+)$/m.exec(read('systemd/callsign.service'));
      expect([start?.[1], start?.[2]]).toEqual([
        '/opt/callsign/node_modules/.bin/node',
        'dist/apps/api/main.js',
      ]);
      // systemd looks for the program, which is not installed where this is tested.
      writeFileSync(unit, read('systemd/callsign.service').replace(start?.[1] ?? '', '/bin/true'));
      const verify = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
      expect([verify.status, verify.stderr]).toEqual([0, '']);
      // Exit status 1 where the exposure is above the threshold (tenths).
      const security = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', unit], {
        encoding: 'utf8',
      });
      expect(security.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import type { TenantTransaction } from '@callsign/platform';
import { destinationSchema, type Target } from '@callsign/routing';
import { z } from 'zod';
import { conditionSchema } from '../calls/variables';
import { METHODS } from '../ivr.entities';

const targetRows = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    method: z.enum(METHODS),
    url: z.string(),
    body: z.unknown(),
    authorizationSecret: z.string().nullable(),
    timeoutSeconds: z.number(),
    results: z.array(z.object({ variable: z.string(), path: z.string() })),
    cases: z.array(z.object({ when: conditionSchema, destination: destinationSchema })),
    otherwiseDestination: destinationSchema.nullable(),
    failureDestination: destinationSchema.nullable(),
    hosts: z.array(z.string()),
  }),
);

type WebRequestRow = z.output<typeof targetRows>[number];

/** What a call needs to know of a web request. */
export interface WebRequestTarget extends Target, WebRequestRow {
  readonly type: 'web_request';
  readonly id: string;
}

const TARGETS_SQL = `
  SELECT r.id, r.name, r.method, r.url, r.body, r.authorization_secret AS "authorizationSecret",
    r.timeout_seconds AS "timeoutSeconds", r.results, r.cases, r.otherwise_destination AS "otherwiseDestination",
    r.failure_destination AS "failureDestination",
    (SELECT coalesce(jsonb_agg(h.host), '[]') FROM ivr_web_hosts h WHERE h.tenant_id = r.tenant_id) AS hosts
  FROM ivr_web_requests r WHERE r.tenant_id = $1`;

export async function webRequestTargets(tx: TenantTransaction): Promise<WebRequestTarget[]> {
  return targetRows
    .parse(await tx.manager.query(TARGETS_SQL, [tx.tenantId]))
    .map((row) => ({ ...row, type: 'web_request', number: null }));
}

export function isWebRequest(target: Target): target is WebRequestTarget {
  return target.type === 'web_request';
}

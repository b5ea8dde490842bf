import { nameText, ROLES } from '@callsign/platform';
import { z } from 'zod';
import { newPassword } from './passwords';
import type { User } from './user.entity';

export const credentials = z
  .strictObject({
    username: nameText(64).describe('Upper and lower case are the same'),
    password: z.string().min(1).max(1000),
  })
  .meta({ id: 'Credentials' });

export const refreshRequest = z
  .strictObject({ refreshToken: z.string().min(1).max(200) })
  .meta({ id: 'RefreshRequest' });

export const passwordChange = z
  .strictObject({ currentPassword: z.string().min(1).max(1000), newPassword })
  .meta({ id: 'PasswordChange' });

export const account = z
  .object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    email: z.string().nullable(),
    role: z.enum(ROLES),
    tenantId: z
      .int()
      .nullable()
      .describe('The tenant that the user belongs to; null for a system administrator'),
    extensionId: z.uuid().nullable(),
  })
  .meta({ id: 'Account' });

export const signedIn = z
  .object({
    token: z.string().describe('JWT (HS256), to be sent as `Authorization: Bearer …`'),
    refreshToken: z.string().describe('Good for one `POST /api/auth/refresh`, which gives the next'),
    expiresIn: z.int().describe('Seconds that `token` is good for'),
    user: account,
  })
  .meta({ id: 'SignedIn' });

export function toAccount({
  id,
  username,
  displayName,
  email,
  role,
  tenantId,
  extensionId,
}: User): z.output<typeof account> {
  return { id, username, displayName, email, role, tenantId, extensionId };
}

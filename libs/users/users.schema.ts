import { newPassword, type User } from '@callsign/auth';
import { listOf, listQuery, optionalText, ROLES, searchText } from '@callsign/platform';
import { z } from 'zod';

const username = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/,
    'must be 1 to 64 letters, digits or . _ @ + -, and begin with a letter or digit',
  )
  .describe(
    'Signs in with it; unique in the whole system, upper and lower case being the same. A mail address will do',
  );

const role = z
  .enum(ROLES)
  .describe('In a tenant `tenant_admin` or `user`; `system_admin` only outside of any tenant');
const fields = {
  username,
  password: newPassword,
  role,
  displayName: optionalText(120).transform((text) => text ?? ''),
  email: z.email().max(254).nullable(),
  enabled: z.boolean().describe('false: can not sign in, and is signed out everywhere'),
  extensionId: z.uuid().nullable().describe("The person's extension"),
};

export const createUserSchema = z
  .strictObject({ ...z.object(fields).partial().shape, username, password: newPassword, role })
  .meta({ id: 'CreateUser' });
export const updateUserSchema = z.strictObject(fields).partial().meta({ id: 'UpdateUser' });

export const userSchema = z
  .object({
    id: z.uuid(),
    tenantId: z.int().nullable().describe('null for a system administrator'),
    username: z.string(),
    role: z.enum(ROLES),
    displayName: z.string(),
    email: z.string().nullable(),
    enabled: z.boolean(),
    extensionId: z.uuid().nullable(),
    lockedUntil: z.iso
      .datetime()
      .nullable()
      .describe('After five wrong passwords in a row; a new password unlocks'),
    lastLoginAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });

export const userQuery = listQuery(['username', 'displayName', 'role', 'createdAt'], {
  q: searchText.optional().describe('Part of the username, the display name or the mail address'),
  role: z.enum(ROLES).optional(),
  enabled: z.stringbool().optional(),
});
export const userList = listOf(userSchema).meta({ id: 'UserList' });

export type CreateUser = z.output<typeof createUserSchema>;
export type UpdateUser = z.output<typeof updateUserSchema>;
export type UserQuery = z.output<typeof userQuery>;
export type UserAnswer = z.output<typeof userSchema>;

export function userAnswer(user: User): UserAnswer {
  const { id, tenantId, username, role, displayName, email, enabled, extensionId, lockedUntil, lastLoginAt } =
    user;
  return {
    id,
    tenantId,
    username,
    role,
    displayName,
    email,
    enabled,
    extensionId,
    lockedUntil: lockedUntil && lockedUntil > new Date() ? lockedUntil.toISOString() : null,
    lastLoginAt: lastLoginAt?.toISOString() ?? null,
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  };
}

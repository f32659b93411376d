// Who asks for a digest command, and whether they may manage the channel: decided by Discord's own permissions. Pure.
import { PermissionFlagsBits, type Guild, type PermissionsBitField } from 'discord.js';

const MANAGE = [PermissionFlagsBits.Administrator, PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageChannels];

/** In a direct message everybody manages their own conversation. */
export const mayManage = (inGuild: boolean, permissions: Readonly<PermissionsBitField> | null): boolean => !inGuild || (permissions !== null && MANAGE.some((bit) => permissions.has(bit)));

/** The same for a message, which carries role ids only; unknown roles give nothing. */
export function mayManageByRoles(guild: Guild | undefined, user: string, roles: readonly string[]): boolean {
  if (guild === undefined) return false;
  if (guild.ownerId === user) return true;
  return [guild.id, ...roles].some((id) => { const role = guild.roles.cache.get(id); return role !== undefined && MANAGE.some((bit) => role.permissions.has(bit)); });
}

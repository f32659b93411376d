// Everything `npm start` can be told, read once: core, web, Slack, Discord. All problems together. Not for: starting anything.
import { discordSettings, settingDocs as discordLines, settings as discordShape, type DiscordSettings } from '../../adapters/discord/settings.ts';
import { readSlackSettings, slackSettingDocs, slackShape, type SlackSettings } from '../../adapters/slack/settings.ts';
import { settingLines as webLines, settings as webShape, webSettings, type WebSettings } from '../../adapters/web/settings.ts';
import type { LogLevel } from '../observe/log.ts';
import { suggestion } from '../lib/text/suggest.ts';
import { coreLines, coreShape } from './core-settings.ts';
import type { Environment } from './environment.ts';
import { given, readShape } from './read.ts';
import { problemLine, type SettingLine, type SettingProblem } from './setting.ts';

export type ServiceSettings = {
  dataDir: string; corpusDir: string; publicUrl: string | null; databaseUrl: string | null; encryptionKey: string | null;
  log: { level: LogLevel; withQuestions: boolean };
  web: WebSettings;
  /** null: off, because nothing of it is set. */
  slack: SlackSettings | null; discord: DiscordSettings | null;
};
export type ServiceConfig = { ok: true; settings: ServiceSettings; warnings: string[] } | { ok: false; lines: string[] };

/** Every setting there is, in the order of the README's table. */
export const SETTING_LINES: readonly SettingLine[] = [...coreLines, ...webLines, ...slackSettingDocs, ...discordLines];

export function readServiceSettings(environment: Environment): ServiceConfig {
  const core = readShape(coreShape, environment);
  const web = readShape(webShape, environment);
  const slack = readSlackSettings({ ...given(environment, [...Object.keys(slackShape), 'PUBLIC_URL']) });
  const wantsDiscord = given(environment, ['DISCORD_TOKEN']).DISCORD_TOKEN !== undefined;
  const discord = readShape(wantsDiscord ? discordShape : { ...discordShape, DISCORD_TOKEN: discordShape.DISCORD_TOKEN.optional() }, environment);
  const problems: SettingProblem[] = [core, web, slack, discord].flatMap((part) => (part.ok ? [] : part.problems));
  if (core.ok && slack.ok && slack.settings !== null && slack.settings.oauth !== null && core.value.ASSAY_KEY === undefined) problems.push({ name: 'ASSAY_KEY', problem: 'is missing; SLACK_CLIENT_ID is set, and the tokens of workspaces that install are kept encrypted' });
  if (problems.length > 0 || !core.ok || !web.ok || !slack.ok || !discord.ok) return { ok: false, lines: problems.map((one) => problemLine(one, SETTING_LINES)) };
  const c = core.value;
  return {
    ok: true, warnings: misspelt(environment),
    settings: {
      dataDir: c.ASSAY_DATA_DIR, corpusDir: c.ASSAY_CORPUS_DIR, publicUrl: c.PUBLIC_URL ?? null, databaseUrl: c.DATABASE_URL ?? null, encryptionKey: c.ASSAY_KEY ?? null,
      log: { level: c.LOG_LEVEL, withQuestions: c.LOG_QUESTIONS === 'on' },
      web: webSettings(web.value), slack: slack.settings,
      discord: wantsDiscord ? discordSettings({ DISCORD_TOKEN: '', ...given(environment, Object.keys(discordShape)) }) : null,
    },
  };
}


/** Names that begin like ours and are none: most likely a slip, and one that would go unnoticed. */
function misspelt(environment: Environment): string[] {
  const names = SETTING_LINES.map((line) => line.name);
  return Object.keys(environment).filter((name) => /^(?:ASSAY|SLACK|DISCORD|WEB|LOG)_/.test(name) && !names.includes(name)).flatMap((name) => {
    const near = suggestion(name, names);
    return near === '' ? [] : [`${name} is no setting of Assay${near}`];
  });
}

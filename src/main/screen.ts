// The screen of `npm start`: what is on and where, what is off and which variable would switch it on. Pure. No value of a secret.
import type { Coverage, RunningAdapter } from '../contracts/adapter.ts';
import type { ServiceSettings } from '../config/service-settings.ts';
import type { Part } from './supervise.ts';

export type Shown = {
  settings: Pick<ServiceSettings, 'slack' | 'discord' | 'publicUrl' | 'databaseUrl' | 'encryptionKey'>;
  web: Pick<RunningAdapter, 'address'>;
  parts: readonly Pick<Part, 'name' | 'health'>[];
  store: { ok: boolean; reason: string };
  coverage: Coverage;
  complaints: number;
  warnings: readonly string[];
};

export function screen({ settings, web, parts, store, coverage, complaints, warnings }: Shown): string {
  const { slack, discord, publicUrl, databaseUrl, encryptionKey } = settings;
  const health = (name: string): string => { const part = parts.find((one) => one.name === name); const now = part?.health(); return now === undefined ? 'off' : `${now.ok ? 'on ' : 'on, not connected: '}${now.reason}`.trim(); };
  const lines: [string, string][] = [
    ['corpus', `${coverage.documents} documents, ${coverage.records} records, version ${coverage.corpusVersion}${complaints === 0 ? '' : `; ${complaints} complaints, see: npm run corpus -- check`}`],
    ['store', `${store.ok ? '' : 'in trouble: '}${store.reason}${databaseUrl === null ? '; PostgreSQL: set DATABASE_URL' : ''}`],
    ['web', `on  ${web.address ?? ''}${publicUrl === null ? '; links in answers: set PUBLIC_URL' : `, readers come through ${publicUrl}`}`],
    ['Slack', slack === null ? 'off: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET and PUBLIC_URL)' : `${health('slack')}${slack.oauth === null ? '; other workspaces: set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, PUBLIC_URL and ASSAY_KEY' : ''}`],
    ['Discord', discord === null ? 'off: set DISCORD_TOKEN' : health('discord')],
    ['digests', slack === null && discord === null ? 'off: they are posted in Slack or Discord; preview: npm run digest -- preview --since 2026-02-01' : 'on  set up in a channel: digest on 09:00 Europe/London weekdays'],
    ...(slack !== null && slack.oauth !== null && encryptionKey === null ? [['installs', 'off: set ASSAY_KEY'] satisfies [string, string]] : []),
    ...warnings.map((text): [string, string] => ['note', text]),
  ];
  return `Assay ${coverage.codeVersion}\n${lines.map(([name, text]) => `  ${name.padEnd(8)} ${text}`).join('\n')}\nCtrl-C stops it.\n`;
}

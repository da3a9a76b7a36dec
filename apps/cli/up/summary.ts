import { join } from 'node:path';
import { type RunningParts } from '#libs/config/index';

const withoutPassword = (address: string): string => {
  const url = new URL(address);
  return `${url.host}${url.pathname}`;
};

const next = [
  'In einer zweiten Shell:',
  '  npx schrittmacher timelapse --days 30   lässt in einer Vorführung einen Monat vergehen',
  '  npx schrittmacher doctor                sagt, ob alles läuft, und sonst, was zu tun ist',
  '  npx schrittmacher --help                zeigt alle Befehle',
];

/** What runs where and what to do next, in German. */
export const summary = (parts: RunningParts, home: string, seconds: number): string => {
  const lines: [string, string | null][] = [
    ['Übersicht', parts.web],
    ['Mails ansehen', parts.mail],
    ['API', parts.api],
    ['Temporal-Oberfläche', parts.temporalUi],
    ['Temporal-Server', parts.temporal],
    ['Datenbank', parts.database === null ? null : withoutPassword(parts.database)],
    ['Protokolle', join(home, 'logs')],
  ];
  const table = lines.filter(([, where]) => where !== null).map(([what, where]) => `  ${what.padEnd(21)}${where}`);
  return [
    '',
    `Schrittmacher läuft (bereit nach ${seconds} s).`,
    '',
    ...table,
    '',
    ...next,
    '',
    'Beenden mit Strg-C.',
  ].join('\n');
};

import { type FindingCode } from './finding.ts';

export interface Words {
  /** What is the case. */
  text: string;
  /** What to do, and what happens by itself. */
  todo: string;
}

/** What the sentences are made of. */
export interface Blanks {
  /** With a blank after it (`seit 09:12 Uhr `), or ''. */
  since: string;
  /** In parentheses with a blank before it, or ''. */
  detail: string;
  count: number;
}

type Sentence = (blanks: Blanks) => Words;

const several = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Every finding in German (TEXTS.md): what is the case, since when, what to do, what happens by itself. */
export const germanWords: Record<FindingCode, Sentence> = {
  'database-away': ({ since, detail }) => ({
    text: `Die Datenbank ist ${since}nicht erreichbar${detail}. Solange wird nichts gespeichert und nichts verschickt.`,
    todo: 'Bitte PostgreSQL prüfen (logs/postgres.log oder DATABASE_URL). Sobald sie antwortet, geht es von selbst weiter; was gespeichert war, bleibt.',
  }),
  'database-outdated': () => ({
    text: 'Die Tabellen der Datenbank haben nicht den Stand dieser Fassung.',
    todo: 'Bitte beenden und „npm start“ neu ausführen; dabei werden sie angepasst.',
  }),
  'database-full': ({ since }) => ({
    text: `Die Platte der Datenbank ist ${since}voll. Lesen geht weiter, Neues wird nicht gespeichert.`,
    todo: 'Bitte auf dem Datenbankrechner Platz schaffen. Danach geht es von selbst weiter. Abgewiesene Befehle bitte noch einmal geben.',
  }),
  'connections-exhausted': ({ since }) => ({
    text: `Bei der Datenbank ist ${since}keine Verbindung frei.`,
    todo: 'Meist gibt sich das in einer Minute. Bleibt es so: max_connections in PostgreSQL erhöhen oder andere Programme von der Datenbank trennen.',
  }),
  'worker-silent': ({ since }) => ({
    text: `Der Worker ${since === '' ? 'meldet sich nicht' : `hat sich ${since}nicht mehr gemeldet`}. Solange gehen keine Hinweise und Mails hinaus.`,
    todo: 'Bitte logs/worker.log ansehen und „npm start“ neu ausführen. Befehle werden angenommen und wirken, sobald er wieder läuft.',
  }),
  'worker-not-polling': ({ since }) => ({
    text: `Der Worker läuft, erhält aber ${since}keine Aufgaben vom Temporal-Server.`,
    todo: 'Meist verbindet er sich in einer Minute von selbst. Bleibt es so: logs/worker.log ansehen und neu starten. Befehle bleiben gespeichert.',
  }),
  'temporal-away': ({ since, detail }) => ({
    text: `Der Temporal-Server ist ${since}nicht erreichbar${detail}. Befehle werden weiter angenommen und gespeichert.`,
    todo: 'Bitte den Server prüfen (logs/temporal.log oder TEMPORAL_ADDRESS). Sobald er antwortet, wird das Gespeicherte von selbst wirksam.',
  }),
  'foreign-namespace': ({ since }) => ({
    text: `Der Namensraum auf dem Temporal-Server gehört ${since}zu einer anderen Installation. Es wird dort nichts angefasst.`,
    todo: 'Bitte TEMPORAL_NAMESPACE, TEMPORAL_ADDRESS und DATABASE_URL prüfen und neu starten. Befehle bleiben gespeichert.',
  }),
  'mail-server-away': ({ since, detail }) => ({
    text: `Der Mailserver ist ${since}nicht erreichbar${detail}. Es gehen keine Mails hinaus.`,
    todo: 'Bitte den Mailserver und SMTP_URL prüfen; nach einer Änderung neu starten. Wartende Mails gehen dann von selbst hinaus, keine doppelt.',
  }),
  'mail-server-refuses': ({ since, detail }) => ({
    text: `Der Mailserver weist Schrittmacher ${since}ab${detail}. Es gehen keine Mails hinaus.`,
    todo: 'Bitte Benutzer, Kennwort und Verschlüsselung in SMTP_URL sowie MAIL_FROM prüfen und neu starten. Wartende Mails gehen dann von selbst hinaus, keine doppelt.',
  }),
  'wakeups-waiting': ({ since, count }) => ({
    text: `${several(count, 'Eine gespeicherte Änderung wartet', 'gespeicherte Änderungen warten')} ${since}darauf, wirksam zu werden.`,
    todo: 'Steht hier auch der Temporal-Server oder der Worker, liegt es daran. Sonst bitte logs/worker.log ansehen. Verloren ist nichts.',
  }),
  'mails-waiting': ({ since, count }) => ({
    text: `${several(count, 'Eine Mail wartet', 'Mails warten')} ${since}auf die Übergabe an den Mailserver.`,
    todo: 'Der Versand versucht es von selbst weiter. „npx schrittmacher mails --plan KÜRZEL --problems“ zeigt die Gründe.',
  }),
  'delivery-overdue': ({ since, count }) => ({
    text: `${several(count, 'Ein Versand ist', 'Versandtermine sind')} ${since}überfällig.`,
    todo: 'Das wird nachgeholt, sobald der Worker arbeitet, als eine Mail je Empfänger. Arbeitet der Worker: „npx schrittmacher doctor --repair“.',
  }),
  'measures-overdue': ({ since, count }) => ({
    text: `${several(count, 'Eine Maßnahme ist', 'Maßnahmen sind')} ${since}nicht angesehen worden, obwohl es Zeit war.`,
    todo: 'Das wird nachgeholt, sobald der Worker arbeitet. Arbeitet der Worker: „npx schrittmacher doctor --repair“.',
  }),
  'workflows-missing': ({ since, detail }) => ({
    text: `Zu Maßnahmen oder Plänen fehlen ${since}die Abläufe auf dem Temporal-Server${detail}.`,
    todo: 'Einzelne werden von selbst neu gestartet. Sind es viele, geschieht nichts von selbst: bitte prüfen, ob Datenbank und Namensraum stimmen, dann „npx schrittmacher rebuild“.',
  }),
  'record-damaged': ({ since, detail }) => ({
    text: `Zeilen der Datenbank widersprechen ${since}den aufgezeichneten Ereignissen${detail}.`,
    todo: '„npx schrittmacher doctor --repair“ stellt sie aus den Ereignissen wieder her. Bitte klären Sie, wer an der Datenbank vorbei geändert hat.',
  }),
  'mails-failed': ({ count }) => ({
    text: `${several(count, 'Eine Mail wurde', 'Mails wurden')} in den letzten 30 Tagen endgültig abgewiesen.`,
    todo: '„npx schrittmacher mails --plan KÜRZEL --problems“ zeigt Adresse und Grund. Bitte die Adresse der Stelle berichtigen.',
  }),
  'mails-ambiguous': ({ count }) => ({
    text: `Bei ${several(count, 'einer Mail', 'Mails')} der letzten 30 Tage ist die Ankunft ungewiss: Die Verbindung brach nach der Übergabe ab.`,
    todo: 'Bitte im Protokoll des Mailservers oder bei der Stelle nachsehen; von selbst wird nichts doppelt verschickt. „npx schrittmacher mails --plan KÜRZEL --problems“ zeigt sie.',
  }),
  'notices-without-address': ({ since, count }) => ({
    text: `${several(count, 'Ein Hinweis wartet', 'Hinweise warten')}${since === '' ? '' : ` ${since.trim()}`}, weil zu Stelle und Koordination keine Adresse bekannt ist.`,
    todo: 'Bitte eine Adresse der Koordination oder der Stelle eintragen und den Plan neu einlesen. Der Hinweis geht dann mit dem nächsten Versand hinaus.',
  }),
  'api-away': ({ detail }) => ({
    text: `Die API antwortet nicht${detail}. Befehle und Seite sind nicht erreichbar.`,
    todo: 'Bitte logs/api.log ansehen und „npm start“ neu ausführen. Hinweise und Mails gehen weiter hinaus, solange der Worker läuft.',
  }),
};

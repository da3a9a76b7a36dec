import { germanDay } from '#libs/calendar/domain/index';
import { type Refusal, type RefusalCode } from './refusal.ts';

export type Language = 'de' | 'en';

type Sentence = (values: Readonly<Record<string, string>>) => string;

const texts: Record<RefusalCode, Record<Language, Sentence>> = {
  'plan-not-found': {
    de: (v) => `Einen Plan „${v['key']}“ gibt es nicht. Welche es gibt, zeigt „npx schrittmacher plans“.`,
    en: (v) => `There is no plan "${v['key']}". "npx schrittmacher plans" lists them.`,
  },
  'title-missing': {
    de: (v) =>
      `Den Plan „${v['key']}“ gibt es noch nicht. Für einen neuen Plan geben Sie bitte seinen Titel an (--title).`,
    en: (v) => `There is no plan "${v['key']}" yet. Give the title of a new plan (--title).`,
  },
  'plan-already-active': {
    de: (v) => `Der Plan läuft bereits seit dem ${germanDay(v['on'] ?? '')}. Sie müssen nichts tun.`,
    en: (v) => `The plan has been running since ${v['on']}. Nothing needs to be done.`,
  },
  'plan-not-active': {
    de: () => 'Der Plan läuft noch nicht. Aktivieren Sie ihn zuerst: „npx schrittmacher activate“.',
    en: () => 'The plan is not active yet. Activate it first: "npx schrittmacher activate".',
  },
  'backlog-already-started': {
    de: (v) => `Die Klärung der Altfälle läuft bereits seit dem ${germanDay(v['on'] ?? '')}.`,
    en: (v) => `The backlog round has been running since ${v['on']}.`,
  },
  'mail-mode-unchanged': {
    de: (v) => `Der Mailversand steht bereits auf „${v['mode']}“.`,
    en: (v) => `The mail mode is already "${v['mode']}".`,
  },
  'measure-not-found': {
    de: (v) => `Eine Maßnahme ${v['number']} gibt es in diesem Plan nicht. Bitte prüfen Sie die Nummer.`,
    en: (v) => `This plan has no measure ${v['number']}. Please check the number.`,
  },
  'measure-not-paused': {
    de: () => 'Die Maßnahme pausiert nicht.',
    en: () => 'The measure is not paused.',
  },
  'pause-ends-too-early': {
    de: (v) =>
      `Eine Pause muss nach heute (${germanDay(v['today'] ?? '')}) enden. Bitte nennen Sie einen späteren Tag.`,
    en: (v) => `A pause must end after today (${v['today']}). Please give a later day.`,
  },
  'step-not-found': {
    de: (v) => `Die Maßnahme ${v['measure']} hat keinen Schritt ${v['step']}. Bitte prüfen Sie die Nummer.`,
    en: (v) => `Measure ${v['measure']} has no step ${v['step']}. Please check the number.`,
  },
  'step-closed': {
    de: (v) => `Der Schritt ist seit dem ${germanDay(v['on'] ?? '')} abgeschlossen. Sie müssen nichts tun.`,
    en: (v) => `The step has been closed since ${v['on']}. Nothing needs to be done.`,
  },
  'step-without-date': {
    de: () => 'Der Schritt hat noch keinen Termin, der sich verschieben ließe.',
    en: () => 'The step has no date yet that could be moved.',
  },
  'date-unchanged': {
    de: (v) => `Der Schritt ist bereits am ${germanDay(v['on'] ?? '')} fällig. Bitte nennen Sie einen anderen Tag.`,
    en: (v) => `The step is already due on ${v['on']}. Please give another day.`,
  },
  'done-in-the-future': {
    de: (v) =>
      `Der ${germanDay(v['on'] ?? '')} liegt in der Zukunft. Bitte nennen Sie den Tag, an dem der Schritt erledigt war.`,
    en: (v) => `${v['on']} lies in the future. Please give the day on which the step was done.`,
  },
  'office-not-found': {
    de: (v) => `Eine Stelle „${v['key']}“ gibt es in diesem Plan nicht. Bitte prüfen Sie das Kürzel.`,
    en: (v) => `This plan has no office "${v['key']}". Please check the key.`,
  },
  'office-unchanged': {
    de: () => 'Der Schritt liegt bereits bei dieser Stelle.',
    en: () => 'The step is already with this office.',
  },
};

/** The sentence a person reads: what is the case and what to do (TEXTS.md). */
export function refusalText(refusal: Refusal, language: Language): string {
  return texts[refusal.code][language](refusal.values);
}

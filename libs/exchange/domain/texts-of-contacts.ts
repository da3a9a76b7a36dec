import { entry, place } from './message-text.ts';
import { type Source } from './plan-tables.ts';

/** What there is to say about contacts, deputies and addresses. */
export const textsOfContacts = {
  'duplicate-contact': entry('error', (key: string, first: Source) => ({
    de: `Für „${key}“ steht schon eine Ansprechstelle in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `“${key}” already has a contact in ${place.en(first)}. The first row counts.`,
  })),
  'invalid-address': entry('warning', (address: string) => ({
    de: `„${address}“ ist keine E-Mail-Adresse. Die Zeile wird ohne sie übernommen. Bitte geben Sie genau eine an, zum Beispiel amt@stadt.example.`,
    en: `“${address}” is not an e-mail address. The row is taken without it. Please give exactly one, for example office@city.example.`,
  })),
  'several-addresses': entry('warning', (first: string) => ({
    de: `Hier stehen mehrere E-Mail-Adressen. Es gilt die erste: ${first}.`,
    en: `There are several e-mail addresses here. The first one counts: ${first}.`,
  })),
  'contact-unreachable': entry('error', (address: string) => ({
    de: `„${address}“ ist keine E-Mail-Adresse. Ohne sie wird die Ansprechstelle nicht übernommen. Bitte geben Sie genau eine an, zum Beispiel amt@stadt.example.`,
    en: `“${address}” is not an e-mail address. Without it the contact is left out. Please give exactly one, for example office@city.example.`,
  })),
  'contact-without-address': entry('warning', (name: string) => ({
    de: `Die Ansprechstelle „${name}“ hat keine Adresse und wird nicht übernommen.`,
    en: `The contact “${name}” has no address and is left out.`,
  })),
  'contact-of-unknown-office': entry('error', (key: string) => ({
    de: `Die Stelle „${key}“ steht nicht in der Tabelle der Ämter. Bitte prüfen Sie Kürzel oder Namen.`,
    en: `The office “${key}” is not in the table of offices. Please check its short code or name.`,
  })),
  'deputy-without-address': entry('warning', (name: string) => ({
    de: `Die Vertretung „${name}“ hat keine Adresse und wird nicht übernommen.`,
    en: `The deputy “${name}” has no address and is left out.`,
  })),
  'address-named-otherwise': entry('warning', (address: string, name: string, first: Source) => ({
    de: `Die Adresse ${address} heißt in ${place.de(first)} „${name}“. Es gilt der erste Name.`,
    en: `The address ${address} is named “${name}” in ${place.en(first)}. The first name counts.`,
  })),
  'office-without-contact': entry('info', (name: string) => ({
    de: `Für „${name}“ ist keine Ansprechstelle genannt.`,
    en: `No contact is given for “${name}”.`,
  })),
} as const;

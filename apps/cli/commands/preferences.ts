import { type Command, Option } from 'commander';
import { type PlanPost } from '#libs/measures/domain/index';
import { type Contact } from '#libs/offices/domain/index';
import { giveOffice, givePlan, type Named, onPlan } from './giving.ts';
import { listed, oneOf, type Words } from './words.ts';

const rhythms: Words<Contact['rhythm']> = {
  täglich: 'daily',
  wöchentlich: 'weekly',
  daily: 'daily',
  weekly: 'weekly',
};

const languages: Words<Contact['language']> = { deutsch: 'de', englisch: 'en', de: 'de', en: 'en' };

const posts: Words<PlanPost> = {
  koordination: 'coordination',
  koordinationsvertretung: 'coordinationDeputy',
  leitung: 'leadership',
  coordination: 'coordination',
  coordinationDeputy: 'coordinationDeputy',
  leadership: 'leadership',
};

interface Preferences extends Named {
  office?: string;
  post?: PlanPost;
  rhythm?: Contact['rhythm'];
  language?: Contact['language'];
}

/** How mail comes to whoever acts for an office, or for the plan. */
export function addPreferences(program: Command): void {
  onPlan(program, 'preferences', 'stellt ein, wie Mails an eine Adresse kommen; das gilt für sie in jedem Plan')
    .addOption(new Option('--office <key>', 'Kürzel der Stelle').conflicts('post'))
    .addOption(new Option('--post <post>', `statt einer Stelle: ${listed(posts)}`).argParser(oneOf(posts)))
    .option('--rhythm <rhythm>', `wie oft: ${listed(rhythms)}`, oneOf(rhythms))
    .option('--language <language>', `Sprache: ${listed(languages)}`, oneOf(languages))
    .action(setPreferences);
}

function setPreferences(options: Preferences, line: Command): Promise<void> {
  const { office, post, rhythm, language } = options;
  if (rhythm === undefined && language === undefined) {
    line.error("error: required option '--rhythm <rhythm> | --language <language>' not specified");
  }
  const done = 'Rhythmus und Sprache sind eingestellt.';
  const preferences = { ...(rhythm && { rhythm }), ...(language && { language }) };
  if (post !== undefined) return givePlan(options, { do: 'set-preferences', post, preferences }, done);
  if (office === undefined) line.error("error: required option '--office <key> | --post <post>' not specified");
  return giveOffice({ ...options, office }, done, { do: 'set-preferences', preferences });
}

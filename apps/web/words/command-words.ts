/** What can be done about a measure or a step, by the command's name. */
const words: Record<string, string> = {
  'report-status': 'den Stand melden',
  'add-step': 'einen Schritt hinzufügen',
  'reorder-steps': 'die Schritte anders ordnen',
  'set-lead': 'die Federführung ändern',
  pause: 'pausieren',
  resume: 'die Pause beenden',
  'close-measure': 'die Maßnahme abschließen',
  'reopen-measure': 'die Maßnahme wieder öffnen',
  'complete-step': '„erledigt“ melden',
  report: 'den Stand melden',
  'take-answer-back': 'eine Antwort zurücknehmen',
  'ask-for-date': 'einen neuen Termin nennen',
  'say-not-mine': '„nicht zuständig“ melden',
  'ask-to-drop': 'bitten, dass der Schritt entfällt',
  'grant-request': 'einer Bitte stattgeben',
  'reject-request': 'eine Bitte ablehnen',
  object: 'einen Termin aus den Altfällen zurücknehmen',
  'move-deadline': 'den Termin verschieben',
  'set-predecessor': 'den Schritt davor nennen',
  'reassign-step': 'den Schritt übergeben',
  'hold-escalation': 'die Eskalation aufschieben',
  'release-step': 'aus den Altfällen entlassen',
  'give-first-date': 'den ersten Termin geben',
  'rename-step': 'den Text ändern',
  'split-step': 'den Schritt teilen',
  'reopen-step': 'den Schritt wieder öffnen',
};

export function commandWord(name: string): string {
  return words[name] ?? name;
}

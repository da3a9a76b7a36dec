/** Phrases that several columns share; those of one column are separated by `|`, words by spaces. */

export const mail =
  'E-Mail | Email | Mail | E-Mail-Adresse | Mailadresse | E-Mailadresse | Email address | E-mail address';
export const mailWords = 'mail email emailadresse mailadresse';
export const contactMail = `E-Mail Ansprechpartner | E-Mail Ansprechstelle | E-Mail Ansprechperson | E-Mail Kontaktperson | E-Mail Kontakt | Kontakt E-Mail | ${mail}`;
export const contact = `Ansprechpartner | Ansprechstelle | Ansprechpartner/in | Ansprechpartnerin | Ansprechperson | Kontakt | Kontaktperson
  | Name Ansprechpartner | Ansprechpartner Name | Contact | Contact person | Contact name`;
export const contactWords = 'ansprech* kontakt* contact*';
export const phone = 'Telefon | Tel. | Telefonnummer | Telefon-Nr. | Durchwahl | Phone';
export const note = `Bemerkung | Bemerkungen | Anmerkung | Anmerkungen | Hinweis | Hinweise | Kommentar | Notiz | Erläuterung
  | Notes | Note | Remarks | Comment | Comments`;
export const noteWords = 'bemerkung* anmerkung* hinweis* kommentar* notiz* remark* comment* notes';
export const running =
  'Lfd. Nr. | lfd. Nummer | Laufende Nummer | lfd. | Nr | Nr. | Nummer | No. | No | Number | ID | Pos. | Position | Ziff. | Ziffer | Index | Item | Item no. | Ref. | Ref. no. | Reference | #';
export const agreed = `Umsetzungsstand | Bearbeitungsstand | Bearbeitungsstatus | Umsetzungsstatus | Erledigungsstand | Umsetzungsgrad
  | Fortschritt | Umsetzungsfortschritt | State | Progress | Current status | Implementation status`;
export const responsible = `Zuständig | Zuständigkeit | Zuständige Stelle | Zuständiges Amt | Verantwortlich | Verantwortliche | Verantwortliche Stelle
  | Verantwortliches Amt | Verantwortung | Verantwortlichkeit | Hauptverantwortung | Projektverantwortung | Umsetzungsverantwortung | Wer | Responsible | Responsible body | Accountable | Responsible office | Responsibility | Owner`;
export const leading = `Federführung | Federführend | Federführendes Amt | Federführende Stelle | FF | Federführende OE | Federführende Dienststelle
  | Federführender Fachbereich | Federführendes Dezernat | Lead | Lead office | Lead department | Lead agency | Lead body | Lead partner | Lead organisation`;
export const responsibleWords =
  'federf*! zustaend* zust verantw* *verantwortlich *verantwortung responsib* owner lead*! wer who';
export const fallible =
  'Amt/Fachbereich | Dez./Amt | Dezernat/Amt | Amt | Fachamt | Fachbereich | Dienststelle | Stelle | Organisationseinheit | OE | Office | Department';
/** Departments above the office that is meant, if there is one. */
export const department = 'Dezernat | Geschäftsbereich | Referat | Ressort | Fachdienst';
export const due = `Fällig am | Fällig | Fälligkeit | Termin | Frist | Zieltermin | Endtermin | Erledigung bis | zu erledigen bis | Erledigen bis
  | Termin bis | Termin/Frist | Umsetzungsfrist | Wann | Bis wann | Due | Due date | Due on | By when | Deadline`;
export const dueWords = 'faellig* termin *termin termine frist *frist deadline due bis wann until';
export const span = `Zeitraum | Laufzeit | Umsetzungszeitraum | Projektlaufzeit | Realisierungszeitraum | Durchführungszeitraum | Zeitrahmen | Zeithorizont | Umsetzungshorizont | Realisierungshorizont
  | Beginn/Ende | Start/Ende | von bis | Beginn bis Ende | Zeitraum von bis | Period | Time frame | Timeframe | Timescale | Time horizon | Duration from to`;
export const done = `Erledigt am | Abgeschlossen am | Umgesetzt am | Fertig am | Erledigungsdatum | Termin Ist | Ist-Termin | Ende Ist | Tatsächliches Ende
  | Done on | Completed on | Done date | Date completed | Completion date`;
export const organisation = `Amt | Stelle | Dienststelle | Organisationseinheit | Institution | Einrichtung | Träger | Fachamt | Behörde | Akteur
  | Name der Stelle | Name des Amtes | Amtsbezeichnung | Office | Department | Office name | Organisation | Organization`;

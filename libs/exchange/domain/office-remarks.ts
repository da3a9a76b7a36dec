import { isNobody } from './office-placeholders.ts';

const leadMark = /^(?:federf(?:ührung|ührend\p{L}*|\.)|ff\.?|lead|(?:haupt)?verantwortlich)$/iu;
const remark =
  /^(?:(?:herr|frau|hr\.|fr\.|dr\.|prof\.)(?!\p{L})|(?:unterstütz|mitwirk|mitarbeit|beraten|beratung|koordin|beteilig|zuarbeit|stellv|kommissarisch|fachlich|support))|^(?:ggf\.?|evtl\.?|leitung|vertretung|anteilig|angefragt|extern|intern|tel\.?.*|\S+@\S+|[\d\s/+-]{6,})$/iu;
const label =
  /^(?:(federführung|federführend|ff|lead)|mitwirkung|mitwirkend|beteiligte?|partner|unterstützung)\s*:\s*/iu;

const person = /^(?:herrn?|frau|hr\.|fr\.)\s/iu;

/** Whether the text names a person rather than an office. */
export function isPerson(name: string): boolean {
  return person.test(name);
}

/** A name without what is said beside it: who leads, who works there, what they do. */
export function withoutRemarks(text: string): { readonly name: string; readonly lead: boolean } {
  let lead = false;
  const [, holder = '', office = ''] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  const name = (office !== '' && (person.test(holder) || isNobody(holder)) ? office : text)
    .replace(/^(?:dem|der|den|das|die)\s+/u, '')
    .replace(label, (_whole, leading: string | undefined) => {
      lead ||= leading !== undefined;
      return '';
    })
    .replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
      const said = inside.split(/[,;/]/).map((each) => each.trim());
      if (!said.every((each) => leadMark.test(each) || remark.test(each) || isNobody(each))) return whole;
      lead ||= said.some((each) => leadMark.test(each));
      return '';
    })
    .replace(
      /^(?:[-–*•·▪]|ggf\.|evtl\.)\s+|[\s,;:]+$|\s+[-–—]\s+(?:herrn?|frau|hr\.|fr\.)\s.*$|[\s,]+(?:u\. ?a\.|usw\.|etc\.?)$/giu,
      '',
    )
    .trim();
  return { name, lead };
}

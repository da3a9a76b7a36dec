/** Names of the months, German and English, as `foldText` leaves them, abbreviations without their dot. */
const names: readonly string[] = [
  'januar jan jaen jaenner january',
  'februar feb feber febr february',
  'maerz maer mrz mar march',
  'april apr',
  'mai may',
  'juni jun june',
  'juli jul july',
  'august aug',
  'september sep sept',
  'oktober okt october oct',
  'november nov',
  'dezember dez december dec',
];

/** From the name of a month to its number from 1 to 12. */
export const monthWords: ReadonlyMap<string, number> = new Map(
  names.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

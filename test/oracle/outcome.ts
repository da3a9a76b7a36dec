/** What became of a command; what is refused changed nothing. */
export type Outcome =
  | 'refused'
  | 'accepted'
  | 'granted at once'
  | 'granted in the backlog'
  | 'asked, the clock stops'
  | 'asked'
  | 'disputed'
  | 'rejected, the clock goes on'
  | 'rejected'
  | 'granted: new date'
  | 'granted: dropped'
  | 'granted: not mine'
  | 'returned';

import type { PossibleCommand } from '../api/measure-answer.ts';
import { commandWord } from '../words/command-words.ts';

interface Props {
  commands: PossibleCommand[];
  /** What they are about, as it follows *bei*. */
  about: string;
}

const who = { office: 'Die zuständige Stelle kann', coordination: 'Die Koordination kann' };

/** Who may do what, and why not. */
export function Commands({ commands, about }: Props) {
  const byReason = refusedByReason(commands);
  return (
    <details className="commands">
      <summary>
        Wer was tun kann<span className="kern-sr-only"> bei {about}</span>
      </summary>
      {(['office', 'coordination'] as const).map((each) => (
        <Possible key={each} title={who[each]} commands={commands.filter((it) => it.who === each && it.possible)} />
      ))}
      {byReason.size > 0 && (
        <>
          <p className="strong">Zurzeit nicht möglich</p>
          <ul className="commands__list">
            {[...byReason].map(([reason, names]) => (
              <li key={reason}>
                {reason} <span className="quiet">Betrifft: {names.join('; ')}.</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** One reason often stands against many. */
function refusedByReason(commands: PossibleCommand[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { do: name, refused } of commands) {
    if (refused !== null) names.set(refused.text, [...(names.get(refused.text) ?? []), commandWord(name)]);
  }
  return names;
}

function Possible({ title, commands }: { title: string; commands: PossibleCommand[] }) {
  if (commands.length === 0) return null;
  return (
    <>
      <p className="strong">{title}</p>
      <ul className="commands__list">
        {commands.map(({ do: name }) => (
          <li key={name}>{commandWord(name)}</li>
        ))}
      </ul>
    </>
  );
}

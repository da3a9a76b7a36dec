import { useState } from 'react';
import { type Address, writeAddress } from '../page/address.ts';
import { goTo } from '../page/navigation.ts';

interface Props {
  on: string;
  toDay: (day: string) => Address;
}

/** Asks the same about another day. */
export function DayChoice({ on, toDay }: Props) {
  const [day, setDay] = useState(on);
  return (
    <form
      className="day-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') goTo(writeAddress(toDay(day)));
      }}
    >
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="day">
          An einem anderen Tag
        </label>
        <input
          id="day"
          type="date"
          className="kern-form-input__input"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">Begründung zeigen</span>
      </button>
    </form>
  );
}

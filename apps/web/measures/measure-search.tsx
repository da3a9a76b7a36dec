import type { Selection } from './selection.ts';

interface Props {
  selection: Selection;
  onChange: (selection: Selection) => void;
}

export function MeasureSearch({ selection, onChange }: Props) {
  return (
    <form className="measure-search" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="kern-form-input measure-search__text">
        <label className="kern-label" htmlFor="search">
          Suchen <span className="measure-search__hint">(Nummer, Titel, Schritt oder Stelle)</span>
        </label>
        <input
          id="search"
          type="search"
          className="kern-form-input__input"
          value={selection.search}
          onChange={(event) => onChange({ ...selection, search: event.target.value })}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <div className="kern-form-input measure-search__order">
        <label className="kern-label" htmlFor="order">
          Ordnen nach
        </label>
        <div className="kern-form-input__select-wrapper">
          <select
            id="order"
            className="kern-form-input__select"
            value={selection.order}
            onChange={(event) => onChange({ ...selection, order: event.target.value === 'due' ? 'due' : 'field' })}
          >
            <option value="field">Handlungsfeld</option>
            <option value="due">nächstem Termin</option>
          </select>
        </div>
      </div>
    </form>
  );
}

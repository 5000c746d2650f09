import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { DeskRow, Translator } from '../../../shared/contracts';
import { useText } from '../utils/useText';

interface Props {
  row: DeskRow;
  people: readonly Translator[];
  onAssign(assignee: string | null): void;
}

/** The design system's select takes no empty value. */
const NOBODY = '-';

/** Gives a row to somebody who may write its language, or to nobody. */
export function Assign({ row, people, onAssign }: Props) {
  const say = useText();
  const able = people.filter(({ locales }) => locales.includes(row.targetLocale));
  const gone = row.assigneeId !== null && able.every(({ id }) => id !== row.assigneeId);
  return (
    // The list's own keys are letters; here they choose a name.
    <div onKeyDown={(event) => event.stopPropagation()}>
      <SingleSelect
        size="S"
        aria-label={say('list.assign', { title: row.title })}
        value={row.assigneeId ?? NOBODY}
        onChange={(chosen) => onAssign(chosen === NOBODY ? null : String(chosen))}
      >
        <SingleSelectOption value={NOBODY}>{say('list.nobody')}</SingleSelectOption>
        {gone ? (
          <SingleSelectOption value={row.assigneeId ?? ''}>{row.assigneeName}</SingleSelectOption>
        ) : null}
        {able.map(({ id, name }) => (
          <SingleSelectOption key={id} value={id}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </div>
  );
}

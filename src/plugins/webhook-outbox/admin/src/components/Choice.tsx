import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  label: string;
  /** Empty for the first option, which means all or none. */
  value: string;
  /** Value and words of each option; the first one's value is empty when it stands for all. */
  options: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
}

/** The design system's select takes no empty value. */
const EMPTY = '-';

/** A labelled choice of one. */
export function Choice({ label, value, options, onChange }: Props) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value || EMPTY}
        onChange={(chosen) => onChange(chosen === EMPTY ? '' : String(chosen))}
      >
        {options.map(([each, words]) => (
          <SingleSelectOption key={each || EMPTY} value={each || EMPTY}>
            {words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

import type { ChangeEvent } from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface Props {
  label: string;
  /** ISO date, empty for none. */
  value: string;
  onChange(value: string): void;
}

/** A labelled date, typed or picked with what the browser offers. */
export function DayField({ label, value, onChange }: Props) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="date"
        size="S"
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}

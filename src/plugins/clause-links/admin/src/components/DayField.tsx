import { DatePicker, Field } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface Props {
  label: string;
  /** ISO date, empty for none. */
  value: string;
  onChange(value: string): void;
}

/** A labelled date, typed or picked, in the admin's language. */
export function DayField({ label, value, onChange }: Props) {
  const say = useText();
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        size="S"
        value={value ? new Date(`${value}T00:00:00`) : undefined}
        clearLabel={say('action.clear')}
        onChange={(day) => onChange(day ? isoOf(day) : '')}
        onClear={() => onChange('')}
      />
    </Field.Root>
  );
}

/** The day as the picker shows it, in local time. */
function isoOf(day: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

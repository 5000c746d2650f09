import { Field } from '@strapi/design-system';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { TagLayer } from './TagLayer';

interface Props {
  label: string;
  locale: string;
  value: string;
  /** How many marks the source has, and the clauses that the segment cites: they are shown as tags. */
  marks: number;
  numbers: readonly string[];
  /** Whether something is to be done here; the keys for "next" stop at it. */
  isOpen: boolean;
  hasError: boolean;
  onChange(text: string): void;
  onFocus(field: HTMLTextAreaElement): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The tags lie over the field. */
const Stack = styled.div`
  display: grid;
  width: 100%;
`;

/** As high as its text: beside a paragraph of the source stands one of the same length. */
const Area = styled.textarea<{ $hasError: boolean }>`
  grid-area: 1 / 1;
  width: 100%;
  min-height: 4rem;
  padding: 0.8rem 1.2rem;
  resize: none;
  overflow: hidden;
  font: inherit;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: none;
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

export function TargetField(props: Props) {
  const { label, locale, value, marks, numbers, isOpen, hasError, onChange, onFocus, onKeyDown } =
    props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field.Root>
      <Stack>
        <Area
          ref={field}
          aria-label={label}
          aria-invalid={hasError}
          lang={locale}
          rows={1}
          data-open={isOpen}
          $hasError={hasError}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => onFocus(event.target)}
          onKeyDown={onKeyDown}
        />
        <TagLayer text={value} marks={marks} numbers={numbers} />
      </Stack>
    </Field.Root>
  );
}

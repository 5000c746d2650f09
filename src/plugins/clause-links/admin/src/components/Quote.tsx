import { Box, Typography } from '@strapi/design-system';

interface Props {
  sentence: string;
  /** Place of the marked words within the sentence, in UTF-16 code units. */
  start: number;
  end: number;
}

/** Code units of context that are shown on each side of the marked words. */
const AROUND = 140;

/** A sentence with some of its words marked; long ones are cut at word ends. */
export function Quote({ sentence, start, end }: Props) {
  const from = start > AROUND ? sentence.indexOf(' ', start - AROUND) + 1 : 0;
  const cut = end + AROUND < sentence.length ? sentence.lastIndexOf(' ', end + AROUND) : -1;
  const to = cut > end ? cut : sentence.length;
  return (
    <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {from > 0 ? '… ' : ''}
      {sentence.slice(from, start)}
      <Box
        tag="mark"
        background="primary100"
        color="primary700"
        style={{ fontWeight: 600, textDecoration: 'underline' }}
      >
        {sentence.slice(start, end)}
      </Box>
      {sentence.slice(end, to)}
      {to < sentence.length ? ' …' : ''}
    </Typography>
  );
}

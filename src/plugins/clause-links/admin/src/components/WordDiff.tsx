import { Fragment } from 'react';
import { Typography } from '@strapi/design-system';
import { diffWordsWithSpace } from 'diff';

/** After so many changed words the texts have little in common, and a diff would show nothing useful. */
const MAX_EDITS = 400;

/** What would change from one text to another, by words. Texts too different show as one removal and one addition. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return (
    <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {changes.map(({ value, added, removed }, at) => {
        if (!added && !removed) return <Fragment key={at}>{value}</Fragment>;
        return (
          <Typography
            key={at}
            tag={added ? 'ins' : 'del'}
            textColor={added ? 'success700' : 'danger700'}
            background={added ? 'success100' : 'danger100'}
            style={{ textDecoration: added ? 'underline' : 'line-through', font: 'inherit' }}
          >
            {value}
          </Typography>
        );
      })}
    </Typography>
  );
}

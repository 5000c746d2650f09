import { Box, Typography } from '@strapi/design-system';
import type { ImportReport } from '../../../shared/terms';
import { useText } from '../utils/useText';

/** Names beyond these are counted, not shown. */
const SHOWN = 20;

/** What an import of terms or memory does. */
export function RecordsReport({ report }: { report: ImportReport }) {
  const say = useText();
  const { created, changed, same, problems, applied } = report;
  const more = (count: number) => (count > SHOWN ? ` … +${count - SHOWN}` : '');
  return (
    <Box data-testid="records-report" role="status">
      <Typography fontWeight="bold" tag="p">
        {say(applied ? 'records.done' : 'records.planned', {
          created: created.length,
          changed: changed.length,
          same,
        })}
      </Typography>
      {created.length ? (
        <Typography tag="p">
          + {created.slice(0, SHOWN).join(', ')}
          {more(created.length)}
        </Typography>
      ) : null}
      {changed.slice(0, SHOWN).map(({ name, fields }) => (
        <Typography key={name} tag="p">
          ~ {name}: {fields.join(', ')}
        </Typography>
      ))}
      {problems.slice(0, SHOWN).map(({ at, message }) => (
        <Typography key={`${at}${message}`} textColor="danger700" tag="p" role="alert">
          {at === null ? message : say('records.problem', { at, message })}
        </Typography>
      ))}
    </Box>
  );
}

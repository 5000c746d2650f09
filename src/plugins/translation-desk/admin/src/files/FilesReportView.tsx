import {
  Badge,
  Box,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import {
  UNIT_STATUSES,
  type DocumentReport,
  type FilesReport,
  type UnitReport,
  type UnitStatus,
} from '../../../shared/files';
import { textKey, useText } from '../utils/useText';

const COLOURS: Readonly<Record<UnitStatus, 'success' | 'warning' | 'danger' | 'neutral'>> = {
  new: 'success',
  changed: 'success',
  stale: 'warning',
  newer: 'warning',
  broken: 'danger',
  unknown: 'danger',
  unfinished: 'neutral',
  same: 'neutral',
  empty: 'neutral',
};

/** What an import of translation files does, document by document. */
export function FilesReportView({ report }: { report: FilesReport }) {
  const say = useText();
  return (
    <Box data-testid="files-report" role="status">
      <Typography fontWeight="bold" tag="p" paddingBottom={2}>
        {say(report.applied ? 'files.done' : 'files.planned', { count: report.documents.length })}
      </Typography>
      {report.foreign ? (
        <Typography textColor="warning700" tag="p">
          {say('files.foreign', { count: report.foreign })}
        </Typography>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={4}>
        {report.documents.map((document) => (
          <DocumentPart key={`${document.documentId}${document.locale}`} document={document} />
        ))}
      </Flex>
    </Box>
  );
}

function DocumentPart({ document }: { document: DocumentReport }) {
  const say = useText();
  const { refused, applied } = document;
  const known = textKey(`files.refused.${refused}`);
  return (
    <Box borderColor="neutral200" hasRadius padding={4}>
      <Flex gap={2} wrap="wrap" paddingBottom={document.units.length ? 3 : 0}>
        <Typography fontWeight="bold">{document.title || document.documentId}</Typography>
        <Typography textColor="neutral600">{document.locale}</Typography>
        {UNIT_STATUSES.filter((status) => document.counts[status]).map((status) => (
          <StatusBadge key={status} status={status} count={document.counts[status]} />
        ))}
        {applied ? <Badge active>{say('files.applied')}</Badge> : null}
      </Flex>
      {refused ? (
        <Typography textColor="danger700" tag="p" role="alert">
          {known ? say(known) : say('files.refused.other', { reason: refused })}
        </Typography>
      ) : null}
      {document.units.length ? <Units units={document.units} /> : null}
    </Box>
  );
}

function StatusBadge({ status, count }: { status: UnitStatus; count?: number }) {
  const say = useText();
  const colour = COLOURS[status];
  return (
    <Badge backgroundColor={`${colour}100`} textColor={`${colour}700`}>
      {say(`unit.${status}`)}
      {count === undefined ? '' : ` ${count}`}
    </Badge>
  );
}

const COLUMNS = ['status', 'source', 'before', 'after'] as const;

function Units({ units }: { units: readonly UnitReport[] }) {
  const say = useText();
  return (
    <Table colCount={COLUMNS.length} rowCount={units.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`files.column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {units.map((unit, at) => (
          <Tr key={at}>
            <Td>
              <StatusBadge status={unit.status} />
              {unit.problems.map((problem) => (
                <Typography key={problem} variant="pi" textColor="danger700" tag="p">
                  {problem}
                </Typography>
              ))}
            </Td>
            <Cell text={unit.source} />
            <Cell text={unit.before ?? '–'} />
            <Cell text={unit.after} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Cell({ text }: { text: string }) {
  return (
    <Td>
      <Typography style={{ whiteSpace: 'pre-wrap' }} tag="div">
        {text}
      </Typography>
    </Td>
  );
}

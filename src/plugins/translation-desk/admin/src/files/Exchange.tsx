import { Flex, Link as DesignLink } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ImportReport } from '../../../shared/terms';
import { useText } from '../utils/useText';
import { DownloadButton } from './DownloadButton';
import { RecordsReport } from './RecordsReport';
import { Section } from './Section';
import { Upload } from './Upload';

const APPLY = { apply: 'true' };

/** The part of an import that terms and memory share. */
function Records({ label, path, accept }: { label: string; path: string; accept: string }) {
  return (
    <Upload<ImportReport>
      label={label}
      path={path}
      accept={accept}
      applyParams={() => APPLY}
      canApply={({ created, changed, problems }) =>
        problems.length === 0 && created.length + changed.length > 0
      }
      isApplied={({ applied }) => applied}
    >
      {(report) => <RecordsReport report={report} />}
    </Upload>
  );
}

/** The termbase's files, and the way to its entries. */
export function TermFiles() {
  const say = useText();
  return (
    <Section title={say('files.terms')} hint={say('files.termsHint')}>
      <Flex gap={3} wrap="wrap">
        <DownloadButton label="CSV" path="/terms/file" params={{ format: 'csv' }} />
        <DownloadButton label="TBX" path="/terms/file" params={{ format: 'tbx' }} />
        <DesignLink tag={Link} to="/content-manager/collection-types/plugin::translation-desk.term">
          {say('files.termsLink')}
        </DesignLink>
      </Flex>
      <Records label={say('files.termsFile')} path="/terms/file" accept=".csv,.tsv,.tbx,.xml" />
    </Section>
  );
}

/** The translation memory's files. */
export function MemoryFiles() {
  const say = useText();
  return (
    <Section title={say('files.memory')} hint={say('files.memoryHint')}>
      <Flex gap={3}>
        <DownloadButton label="TMX" path="/memory/file" params={{}} />
      </Flex>
      <Records label={say('files.memoryFile')} path="/memory/file" accept=".tmx,.xml" />
    </Section>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Question } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useMentionCountsQuery } from '../api';
import { useText } from '../utils/useText';
import { PageIds } from './page-ids';

interface Props {
  uid: string;
  documentId: string;
  /** Empty for a type without locales. */
  locale: string;
}

const pageIds = new PageIds();

/** Linked and undecided mentions of one row; the rows of a page ask together. */
export function CountsCell({ uid, documentId, locale }: Props) {
  const say = useText();
  const [ids, setIds] = useState<string | null>(null);
  useEffect(() => pageIds.join(`${uid}|${locale}`, documentId, setIds), [uid, locale, documentId]);
  const { data } = useMentionCountsQuery({ uid, ids: ids ?? '', locale }, { skip: !ids });
  const counts = data?.[documentId];
  if (!counts) return null;
  return (
    <Flex
      gap={2}
      role="group"
      aria-label={say('column.counts', counts)}
      title={say('column.counts', counts)}
    >
      <CheckCircle aria-hidden width={14} />
      <Typography>{counts.linked}</Typography>
      <Question aria-hidden width={14} />
      <Typography>{counts.suggested}</Typography>
    </Flex>
  );
}

import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../utils/useText';

interface Props {
  page: number;
  pageCount: number;
  onPage(page: number): void;
}

/** Previous, next, and where one is; nothing when there is one page only. */
export function Paging({ page, pageCount, onPage }: Props) {
  const say = useText();
  if (pageCount <= 1) return null;
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Button size="S" variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say('paging.previous')}
      </Button>
      <Typography variant="pi">{say('paging.page', { page, pageCount })}</Typography>
      <Button
        size="S"
        variant="tertiary"
        disabled={page >= pageCount}
        onClick={() => onPage(page + 1)}
      >
        {say('paging.next')}
      </Button>
    </Flex>
  );
}

import type { ReactNode } from 'react';
import { Box, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

interface Props<T> {
  /** What a query hook gives. */
  query: { data?: T; error?: unknown; isLoading: boolean };
  isEmpty?: (data: T) => boolean;
  /** Said when there is nothing to show. */
  empty?: string;
  children: (data: T) => ReactNode;
}

/** The four states of a screen: loading, refused or failed, empty, and its data. */
export function Loaded<T>({ query, isEmpty, empty, children }: Props<T>) {
  const say = useText();
  if (query.data !== undefined && !isEmpty?.(query.data)) return children(query.data);
  if (query.isLoading) {
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>{say('state.loading')}</Loader>
      </Flex>
    );
  }
  const content = query.error
    ? say(refusalOf(query.error).status === 403 ? 'state.forbidden' : 'state.error')
    : (empty ?? '');
  return (
    <Box role={query.error ? 'alert' : 'status'}>
      <EmptyStateLayout content={content} shadow="none" />
    </Box>
  );
}

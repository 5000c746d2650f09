import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  testId: string;
  children: ReactNode;
}

/** One of the boxes beside the lines. */
export function PanelBox({ title, testId, children }: Props) {
  return (
    <Box
      tag="section"
      aria-label={title}
      data-testid={testId}
      background="neutral0"
      padding={4}
      hasRadius
      shadow="tableShadow"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="sigma" tag="h2" textColor="neutral600">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

/** A titled part of the page. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
    >
      <Typography id={id} variant="beta" tag="h2">
        {title}
      </Typography>
      <Typography textColor="neutral600" tag="p" paddingBottom={4}>
        {hint}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </Box>
  );
}

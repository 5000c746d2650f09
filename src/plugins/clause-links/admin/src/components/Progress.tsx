import { Box } from '@strapi/design-system';

interface Props {
  label: string;
  /** 0 to 100. */
  percent: number;
}

/** How far something is. The design system's own bar is white, made for coloured cards. */
export function Progress({ label, percent }: Props) {
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      background="neutral200"
      hasRadius
      overflow="hidden"
      height="0.8rem"
      marginBottom={2}
    >
      <Box background="primary600" height="100%" width={`${percent}%`} />
    </Box>
  );
}

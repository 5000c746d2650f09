import { styled } from 'styled-components';

/** A small tag for what a translator must not lose: a mark around words (by its number), or a cited clause. */
export const Tag = styled.span<{ $kind: 'mark' | 'citation' }>`
  border-radius: 0.4rem;
  box-decoration-break: clone;
  color: ${({ theme, $kind }) =>
    $kind === 'mark' ? theme.colors.primary700 : theme.colors.secondary700};
  background: ${({ theme, $kind }) =>
    $kind === 'mark' ? theme.colors.primary100 : theme.colors.secondary100};
`;

import { Flex, Searchbar } from '@strapi/design-system';
import type { Facet } from '../../../shared/contracts';
import { Choice } from '../components/Choice';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { SORTS, STATES, TO_DO } from './filter';

interface FilterChoice {
  name: 'state' | 'type' | 'locale' | 'who' | 'public' | 'sort';
  /** What an address without it means; nothing for most. */
  other?: string;
  options: readonly (readonly [value: string, words: string])[];
}

interface Props {
  search: URLSearchParams;
  facets: readonly Facet[];
  onChange(name: string, value: string): void;
}

/** What is on the list, and in which order; all of it stands in the address. */
export function ListFilters({ search, facets, onChange }: Props) {
  const say = useText();
  const names = useNames();
  const valueOf = (name: string, other = '') => search.get(name) ?? other;
  const types = [...new Set(facets.map(({ uid }) => uid))];
  const locales = [...new Set(facets.map(({ locale }) => locale))];
  const all = ['', say('filter.all')] as const;
  const states = STATES.map((state) => [state, say(`state.${state}`)] as const);
  const language = {
    name: 'locale' as const,
    options: [all, ...locales.map((l) => [l, names.language(l)] as const)],
  };
  const choices: FilterChoice[] = [
    {
      name: 'state',
      other: TO_DO,
      options: [[TO_DO, say('filter.toDo')] as const, all, ...states],
    },
    { name: 'type', options: [all, ...types.map((uid) => [uid, names.type(uid)] as const)] },
    ...(locales.length > 1 ? [language] : []),
    {
      name: 'who',
      options: [all, ['me', say('filter.me')] as const, ['none', say('filter.nobody')] as const],
    },
    {
      name: 'public',
      options: [
        all,
        ['true', say('filter.public.true')] as const,
        ['false', say('filter.public.false')] as const,
      ],
    },
    {
      name: 'sort',
      other: SORTS[0],
      options: SORTS.map((sort) => [sort, say(`sort.${sort}`)] as const),
    },
  ];
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      {choices.map(({ name, options, other }) => (
        <Choice
          key={name}
          label={say(`filter.${name}`)}
          value={valueOf(name, other)}
          options={options}
          onChange={(value) => onChange(name, value)}
        />
      ))}
      <Searchbar
        name="q"
        size="S"
        clearLabel={say('filter.clear')}
        placeholder={say('filter.search')}
        value={valueOf('q')}
        onClear={() => onChange('q', '')}
        onChange={(event: { target: { value: string } }) => onChange('q', event.target.value)}
      >
        {say('filter.search')}
      </Searchbar>
    </Flex>
  );
}

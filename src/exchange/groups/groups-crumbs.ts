import type { Words } from '../../platform/index.js';
import type { ExchangeGroup } from './exchange-group.entity.js';

export const groupsTitle = { key: 'exchange.groups.title' };

/** The way back to all groups. */
export const groupsCrumbs = [{ href: '/exchange/groups', text: groupsTitle }];

/** And from a page about one of them to its own. */
export const groupCrumbs = ({ id, name }: Pick<ExchangeGroup, 'id' | 'name'>): { href: string; text: Words }[] => [
  ...groupsCrumbs,
  { href: `/exchange/groups/${id}`, text: name },
];

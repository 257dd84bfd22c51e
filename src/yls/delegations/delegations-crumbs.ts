import type { Words } from '../../platform/index.js';
import type { YlsDelegation } from './yls-delegation.entity.js';

export const delegationsTitle = { key: 'yls.delegations.title' };

export const delegationPath = (id: string): string => `/yls/delegations/${id}`;

/** The way back to all delegations. */
export const delegationsCrumbs = [{ href: '/yls/delegations', text: delegationsTitle }];

/** And from a page about one of them to its own. */
export const delegationCrumbs = ({ id, name }: Pick<YlsDelegation, 'id' | 'name'>): { href: string; text: Words }[] => [
  ...delegationsCrumbs,
  { href: delegationPath(id), text: name },
];

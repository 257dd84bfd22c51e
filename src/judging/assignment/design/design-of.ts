import type { Design } from '../../planning/random-design.js';
import type { Instance } from '../instance.js';
import type { Optimum } from '../optimum.js';

/** Which judges look at each work, with those who are kept. */
export const designOf = ({ kept }: Instance, { network, taken }: Optimum): Design =>
  kept.map((judges, work) => {
    const panel = [...judges];
    for (let arc = network.from[work]!; arc < network.from[work + 1]!; arc++)
      if (taken[arc] !== 0) panel.push(network.judge[arc]!);
    return panel;
  });

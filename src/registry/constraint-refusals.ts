import { QueryFailedError } from 'typeorm';
import { Conflict } from '../platform/index.js';

/** The sentence of each of the registry's constraints that a person can run into. */
const sentences: Record<string, string> = {
  dues_periods_of_a_member_do_not_overlap: 'registry.refusal.dues_overlap',
  dues_period_ends_after_it_begins: 'registry.refusal.dues_backwards',
  member_organisation_name_is_unique_in_its_community: 'registry.refusal.member_exists',
  partnership_is_one_per_kind_and_parties: 'registry.refusal.partnership_exists',
  partnership_act_is_recorded_once: 'registry.refusal.act_exists',
  nothing_new_is_tied_to_a_merged_community: 'registry.refusal.merged_already',
  partnership_act_term_ends_after_it_begins: 'registry.refusal.term_backwards',
  community_name_is_recorded_once: 'registry.refusal.name_exists',
  partnership_waiver_is_granted_once: 'registry.refusal.waived_already',
  member_tier_name_is_unique: 'registry.refusal.tier_exists',
  community_geonames_id_is_unique: 'registry.refusal.community_exists',
  community_without_geonames_id_is_one_per_place: 'registry.refusal.community_exists',
};

/** Runs a statement; where a constraint of the registry stops it, refuses with that constraint's sentence (409). */
export async function refusing<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    const key = error instanceof QueryFailedError ? sentences[constraintOf(error)] : undefined;
    throw key ? new Conflict([], { key }) : error;
  }
}

const constraintOf = (error: QueryFailedError): string =>
  String((error.driverError as { constraint?: string }).constraint);

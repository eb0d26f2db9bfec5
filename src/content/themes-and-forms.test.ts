import { expect, test } from 'vitest'
import { type CatalogueEntry, catalogueOf } from '../law/index.ts'
import { channelCodes } from './channel/channel-spec.ts'
import { itemKindCodes } from './item/item-kind.ts'

/** Where a theme the plans ask for lives: a code of a catalogue, or a kind of content. */
const themesAsked: Record<string, string> = {
  K01: 'theme importance',
  K02: 'theme directives',
  K03: 'theme policy_and_law',
  K04: 'theme leadership',
  K05: 'theme good_models',
  K06: 'theme before_applying',
  K07: 'sector land',
  K08: 'sector construction',
  K09: 'sector civil_status',
  K10: 'sector certification',
  K11: 'sector labour_social',
  K12: 'sector culture',
  K13: 'sector police',
  K14: 'sector military',
  K15: 'sector business_registration',
  K16: 'sector household_registration',
  K17: 'sector food_safety',
  K18: 'sector natural_resources',
  K19: 'theme it_application',
  K20: 'theme digital_government',
  K21: 'theme online_services',
  K22: 'theme service_level_3_4',
  K23: 'theme shorter_time',
  K24: 'theme reform_results',
  K25: 'theme inspection_results',
  K26: 'theme highlights',
  K27: 'programme par_2021_2030',
  K28: 'programme digital_2021_2025',
  K29: 'programme reform_plan',
  K30: 'theme reform_institutions',
  K31: 'theme reform_procedures',
  K32: 'theme reform_organisation',
  K33: 'theme reform_civil_service',
  K34: 'theme reform_finance',
  K35: 'theme reform_modernisation',
  K36: 'theme reform_steering',
  K37: 'theme one_stop',
  K38: 'theme petition_addresses',
  K39: 'theme behaviour',
  K40: 'theme citizen_rights',
  K41: 'theme official_duties',
  K42: 'theme iso_9001',
  K43: 'theme new_procedures',
  K44: 'theme how_to_apply',
  K45: 'theme petition_zalo',
  K46: 'theme procedure_review',
  K47: 'theme service_places',
  K48: 'theme frequent_procedures',
  K49: 'theme online_service_steps',
  K50: 'programme project_06',
  K51: 'programme one_stop_renewal',
  K52: 'theme electronic_procedures',
  K53: 'kind good_example',
  K54: 'kind initiative',
  K55: 'kind critical',
  K56: 'theme investment_climate',
  K57: 'kind qa',
  K58: 'theme evaluation',
  K59: 'theme anti_corruption',
  K60: 'theme discipline',
  K61: 'theme petition_results',
  K62: 'theme indices',
  K63: 'theme state_and_people',
  K64: 'theme ways_to_submit',
}

/** The forms of communication that are content: written here as a kind, and carried by a channel. */
const formsAsked: Record<string, string> = {
  C03: 'kind article',
  C04: 'kind reportage',
  C05: 'kind reportage',
  C06: 'kind bulletin',
  C07: 'channel tv_radio',
  C08: 'channel press',
  C09: 'channel leaflet',
  C10: 'channel panel',
  C11: 'channel poster',
  C12: 'channel banner',
  C13: 'kind slogan',
  C14: 'channel handbook',
  C16: 'kind print_text',
  C22: 'channel meeting',
  C32: 'channel facebook',
  C33: 'channel notice_board',
  C35: 'kind guide',
  C36: 'kind internal_notice',
}

test.each(Object.entries({ ...themesAsked, ...formsAsked }))('%s has its place: %s', (_, place) => {
  const [where = '', code = ''] = place.split(' ')
  expect(codesIn(where)).toContain(code)
})

test('no theme the plans ask for is left out', () => {
  const asked = Array.from({ length: 64 }, (_, place) => `K${String(place + 1).padStart(2, '0')}`)
  expect(Object.keys(themesAsked)).toEqual(asked)
})

function codesIn(where: string): readonly string[] {
  if (where === 'kind') return itemKindCodes
  if (where === 'channel') return channelCodes
  const catalogue = (['theme', 'sector', 'programme'] as const).find((name) => name === where)
  const entries: readonly CatalogueEntry[] = catalogue ? catalogueOf(catalogue) : []
  return entries.map(({ code }) => code)
}

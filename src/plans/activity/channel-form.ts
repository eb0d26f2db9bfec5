import type { Details } from './detail-field.ts'

/**
 * What recording asks of each channel kind, as data: its quantities (the most usual first, each with how it is
 * usually counted), its own fields, and the evidence it usually leaves. A channel kind that an administrator adds
 * later is asked as any other work is (`USUAL`).
 */
export interface ChannelForm {
  quantities: readonly { kind: string; method: string }[]
  /** Codes of `detailFields`. */
  fields: readonly string[]
  /** Codes of law.evidence_kind. */
  evidence: readonly string[]
}

// channel kinds | quantities, with another usual count method than the kind's own | fields | evidence
const table = `
broadcast | broadcasts minutes cluster_minutes | minutes_each times clusters from_on to_on presenter | broadcast_log audio_recording photo
tv_radio | broadcasts minutes money | outlet column aired_on minutes_each times | link broadcast_log video_recording
notice_board public_posting | postings | what_posted copies_put_up from_on to_on | photo official_document
electronic_board | postings | what_posted from_on to_on hours_a_day | photo
flyer leaflet handbook print_material grassroots_bulletin | copies money | print_kind handed_to from_on to_on | photo delivery_note
guidance_material | copies money | print_kind handed_to shared_with | training_material link
panel poster banner slogan | posters money | print_kind size wording from_on to_on | photo delivery_note
portal_news | articles visits submissions | author published_on | portal_news link screenshot
portal_column | articles | column updated_every | link screenshot
series | articles broadcasts | series_name parts | link
reportage | reportages minutes money | outlet aired_on minutes_each | reportage link
video_clip | clips minutes money | minutes_each published_on | video_clip link
press | articles money | outlet column issue published_on page author | press_clipping link
mass_media | articles broadcasts | outlet published_on | link press_clipping
zalo_oa facebook_page social_network | articles views=system_log interactions=system_log visits submissions | account published_on | link screenshot
online_qa online_exchange | questions_answered attendees=system_log | account hours chair | screenshot link
sms vneid email | messages | recipients_group wording | system_export screenshot
internal_notice | messages people_informed=system_log | document_number recipients_group | official_document screenshot
communicator | people_guided sessions | presenter villages households | photo
direct_guidance | people_guided submissions | desk procedures | photo system_export
procedure_guide | people_guided | procedures guide_form | official_document link photo
conference workshop round_table | sessions attendees money | chair programme materials hours | attendance_list photo minutes summons
training | sessions attendees money | programme materials trainers audience_note hours document_number | attendance_list summons training_content training_material photo
internal_meeting | sessions people_informed=head_count | chair what_told document_number | minutes photo official_document
legal_education | sessions people_informed=head_count | presenter programme villages | photo attendance_list minutes
contest | contestants money | rules_document rounds prizes from_on to_on | official_document photo link
dialogue | sessions attendees questions_answered | chair with_whom questions_left hours | minutes attendance_list photo
study_tour | sessions attendees money | where_to lessons | photo official_document
cultural_event event | sessions people_informed money | programme performers | photo video_recording
drive | sessions people_informed money | vehicles route hours | photo
other | sessions people_informed | what_form | photo
`

/** How a quantity is usually counted. */
const USUAL_METHOD: Record<string, string> = {
  sessions: 'head_count',
  people_informed: 'estimate',
  attendees: 'roster',
  people_guided: 'head_count',
  contestants: 'system_log',
  articles: 'system_log',
  broadcasts: 'document',
  minutes: 'document',
  cluster_minutes: 'document',
  reportages: 'document',
  clips: 'head_count',
  copies: 'delivery_note',
  posters: 'head_count',
  postings: 'head_count',
  messages: 'system_log',
  questions_answered: 'system_log',
  views: 'system_log',
  interactions: 'system_log',
  visits: 'system_log',
  submissions: 'system_log',
  money: 'document',
}

export function usualMethod(quantityKind: string): string {
  return USUAL_METHOD[quantityKind] ?? 'head_count'
}

const forms: ReadonlyMap<string, ChannelForm> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [channels = [], quantities = [], fields = [], evidence = []] = row
        .split('|')
        .map((cell) => cell.trim().split(' '))
      const form = { quantities: quantities.map(quantityOf), fields, evidence }
      return channels.map((channel) => [channel, form] as const)
    }),
)

function quantityOf(word: string): { kind: string; method: string } {
  const [kind = '', method = usualMethod(kind)] = word.split('=')
  return { kind, method }
}

const USUAL: ChannelForm = {
  quantities: ['sessions', 'people_informed'].map(quantityOf),
  fields: [],
  evidence: ['photo', 'link'],
}

export function channelForm(channelKind: string): ChannelForm {
  return forms.get(channelKind) ?? USUAL
}

export function hasOwnForm(channelKind: string): boolean {
  return forms.has(channelKind)
}

/** Without what was typed while another channel was chosen. */
export function ownDetails(channelKind: string, details: Details): Details {
  const { fields } = channelForm(channelKind)
  return Object.fromEntries(
    Object.entries(details).filter(([code, value]) => fields.includes(code) && value !== ''),
  )
}

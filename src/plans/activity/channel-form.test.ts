import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../law/index.ts'
import { projectFolder } from '../../platform/project.ts'
import { channelForm, hasOwnForm, usualMethod } from './channel-form.ts'
import { detailFields } from './detail-field.ts'
import { derivedQuantities } from './derived-quantities.ts'

const codes = (name: Parameters<typeof catalogueOf>[0]) => catalogueOf(name).map(({ code }) => code)

describe('the forms of channels', () => {
  test('are there for every kind of the catalogue, and ask only for what the catalogues and fields know', () => {
    expect(codes('channel_kind').filter((code) => !hasOwnForm(code))).toEqual([])
    const known = detailFields.map(({ code }) => code)
    for (const code of codes('channel_kind')) {
      const { quantities, fields, evidence } = channelForm(code)
      expect(quantities.length, code).toBeGreaterThan(0)
      for (const { kind, method } of quantities) {
        expect(codes('quantity_kind'), code).toContain(kind)
        expect(codes('count_method'), code).toContain(method)
      }
      for (const field of fields) expect(known, code).toContain(field)
      for (const one of evidence) expect(codes('evidence_kind'), code).toContain(one)
    }
    expect(new Set(known).size).toBe(known.length)
    for (const kind of codes('quantity_kind'))
      expect(codes('count_method')).toContain(usualMethod(kind))
  })

  test('a kind that was added later is asked as any work is', () => {
    expect(channelForm('hologram').quantities.map(({ kind }) => kind)).toEqual([
      'sessions',
      'people_informed',
    ])
  })

  test('minutes × times × clusters; what was typed stands', () => {
    const details = { minutes_each: 5, times: 3, clusters: 10 }
    expect(derivedQuantities(details, [])).toMatchObject([
      { kind: 'broadcasts', value: 3 },
      { kind: 'minutes', value: 15 },
      { kind: 'cluster_minutes', value: 150 },
    ])
    const typed = [{ kind: 'minutes', value: 7, countMethod: 'estimate' }]
    expect(derivedQuantities(details, typed)).toMatchObject([
      { value: 7 },
      { kind: 'broadcasts' },
      { kind: 'cluster_minutes' },
    ])
    expect(derivedQuantities({ minutes_each: 5 }, [])).toEqual([])
    expect(derivedQuantities({ minutes_each: 5, times: 3 }, [])).toHaveLength(2)
  })
})

/** How the plans' channels, forms and evidence are called here; none may be without a place. */
const CHANNELS: Record<string, readonly string[]> = {
  C01: ['portal_column'],
  C02: ['series'],
  C03: ['portal_news'],
  C04: ['reportage'],
  C05: ['video_clip'],
  C06: ['broadcast'],
  C07: ['tv_radio'],
  C08: ['press'],
  C09: ['flyer'],
  C10: ['panel'],
  C11: ['poster'],
  C12: ['banner'],
  C13: ['slogan'],
  C14: ['handbook'],
  C15: ['leaflet'],
  C16: ['print_material'],
  C17: ['guidance_material'],
  C18: ['conference'],
  C19: ['workshop'],
  C20: ['training'],
  C21: ['online_exchange'],
  C22: ['internal_meeting'],
  // Also the host and the words "lồng ghép trong" of any activity.
  C23: ['legal_education'],
  C24: ['contest'],
  C25: ['dialogue'],
  C26: ['round_table'],
  C27: ['online_qa', 'zalo_oa'],
  C28: ['study_tour'],
  C29: ['cultural_event'],
  C30: ['drive'],
  C31: ['event'],
  C32: ['social_network', 'facebook_page', 'zalo_oa'],
  C33: ['public_posting', 'notice_board'],
  C34: ['direct_guidance'],
  C35: ['procedure_guide'],
  C36: ['internal_notice'],
  C37: ['mass_media'],
  C38: ['other'],
}

const EVIDENCE: Record<string, readonly string[]> = {
  E01: ['evidence_kind.link'],
  E02: ['quantity_kind.sessions'],
  E03: ['quantity_kind.people_informed'],
  E04: ['quantity_kind.articles'],
  E05: ['evidence_kind.press_clipping'],
  E06: ['evidence_kind.video_clip'],
  E07: ['evidence_kind.reportage'],
  E08: ['quantity_kind.visits', 'quantity_kind.submissions'],
  // The target of an occurrence ("02 đợt") counts sessions.
  E09: ['quantity_kind.sessions'],
  E10: ['evidence_kind.summons'],
  E11: ['evidence_kind.training_content'],
  // The day of the activity, and its hours.
  E12: ['detail.hours'],
  E13: ['quantity_kind.attendees'],
  E14: ['evidence_kind.training_material'],
  E15: ['evidence_kind.video_recording'],
  E16: ['evidence_kind.photo'],
  E17: ['evidence_kind.attendance_list'],
  E18: ['evidence_kind.portal_news'],
  // Promised outputs of a line are checked against the evidence that its activities brought.
  E19: ['evidence_kind.other'],
}

describe('what plans name', () => {
  test('every channel and form has a kind, every evidence and figure a place', () => {
    for (const [row, kinds] of Object.entries(CHANNELS)) {
      for (const kind of kinds) expect(codes('channel_kind'), row).toContain(kind)
    }
    for (const [row, places] of Object.entries(EVIDENCE)) {
      for (const place of places) {
        const [catalogue = '', code] = place.split('.')
        const known =
          catalogue === 'detail'
            ? detailFields.map((field) => field.code)
            : codes(catalogue as Parameters<typeof catalogueOf>[0])
        expect(known, row).toContain(code)
      }
    }
    expect(
      catalogueOf('evidence_kind').find(({ code }) => code === 'attendance_list')?.personal,
    ).toBe(true)
  })

  const list = join(projectFolder, '..', 'shared', 'domain', 'requirements.csv')
  if (!existsSync(list)) return
  test('and no row of the requirements is forgotten', () => {
    const rows = readFileSync(list, 'utf8').match(/^[CE]\d\d(?=,)/gm) ?? []
    expect(rows.filter((row) => !(row in CHANNELS) && !(row in EVIDENCE))).toEqual([])
    expect(rows.length).toBe(Object.keys(CHANNELS).length + Object.keys(EVIDENCE).length)
  })
})

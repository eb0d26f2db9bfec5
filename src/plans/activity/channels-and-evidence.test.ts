import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSeparated } from '../../documents/index.ts'
import { catalogueOf } from '../../law/index.ts'
import { projectFolder } from '../../platform/project.ts'
import { plansContract } from '../contract.ts'
import { channelForm, hasOwnForm } from './channel-form.ts'
import { findDetailField } from './detail-field.ts'

/** Where each channel and form of the field stands: a channel kind, or a part of every activity. */
const CHANNELS: Record<string, { kind: string } | { part: 'hostId' | 'within' }> = {
  C01: { kind: 'portal_column' },
  C02: { kind: 'series' },
  C03: { kind: 'portal_news' },
  C04: { kind: 'reportage' },
  C05: { kind: 'video_clip' },
  C06: { kind: 'broadcast' },
  C07: { kind: 'tv_radio' },
  C08: { kind: 'press' },
  C09: { kind: 'flyer' },
  C10: { kind: 'panel' },
  C11: { kind: 'poster' },
  C12: { kind: 'banner' },
  C13: { kind: 'slogan' },
  C14: { kind: 'handbook' },
  C15: { kind: 'leaflet' },
  C16: { kind: 'print_material' },
  C17: { kind: 'guidance_material' },
  C18: { kind: 'conference' },
  C19: { kind: 'workshop' },
  C20: { kind: 'training' },
  C21: { kind: 'online_exchange' },
  C22: { kind: 'internal_meeting' },
  C23: { part: 'hostId' },
  C24: { kind: 'contest' },
  C25: { kind: 'dialogue' },
  C26: { kind: 'round_table' },
  C27: { kind: 'online_qa' },
  C28: { kind: 'study_tour' },
  C29: { kind: 'cultural_event' },
  C30: { kind: 'drive' },
  C31: { kind: 'event' },
  C32: { kind: 'social_network' },
  C33: { kind: 'public_posting' },
  C34: { kind: 'direct_guidance' },
  C35: { kind: 'procedure_guide' },
  C36: { kind: 'internal_notice' },
  C37: { kind: 'mass_media' },
  C38: { kind: 'other' },
}

type Output =
  | { evidence: string; of: string }
  | { quantities: readonly string[]; of: string | null }
  | { operation: string; field: string }

/** Where each output stands: evidence that a channel leaves, what it is counted in, a field of an operation. */
const OUTPUTS: Record<string, Output> = {
  E01: { evidence: 'link', of: 'portal_column' },
  E02: { quantities: ['sessions'], of: 'legal_education' },
  E03: { quantities: ['people_informed'], of: 'internal_meeting' },
  E04: { quantities: ['articles'], of: 'portal_news' },
  E05: { evidence: 'press_clipping', of: 'press' },
  E06: { evidence: 'video_clip', of: 'video_clip' },
  E07: { evidence: 'reportage', of: 'reportage' },
  // Read off the public service portal; no channel's own.
  E08: { quantities: ['visits', 'submissions'], of: null },
  E09: { operation: 'getOccurrence', field: 'target' },
  E10: { evidence: 'summons', of: 'training' },
  E11: { evidence: 'training_content', of: 'training' },
  E12: { operation: 'getActivity', field: 'happenedOn' },
  E13: { quantities: ['attendees'], of: 'training' },
  E14: { evidence: 'training_material', of: 'training' },
  E15: { evidence: 'video_recording', of: 'cultural_event' },
  E16: { evidence: 'photo', of: 'training' },
  E17: { evidence: 'attendance_list', of: 'training' },
  E18: { evidence: 'portal_news', of: 'portal_news' },
}

const codesOf = (name: 'channel_kind' | 'evidence_kind' | 'quantity_kind') =>
  catalogueOf(name).map(({ code }) => code)

describe('the channels and outputs of the field', () => {
  test.each(Object.entries(CHANNELS))('%s is recorded with fields of its own', (id, place) => {
    if ('part' in place) {
      const { shape } = plansContract.recordActivity.body
      expect(Object.keys(shape)).toEqual(expect.arrayContaining(['hostId', 'within']))
      return
    }
    expect(codesOf('channel_kind')).toContain(place.kind)
    expect(hasOwnForm(place.kind), id).toBe(true)
    const { quantities, fields, evidence } = channelForm(place.kind)
    expect(quantities.length * fields.length * evidence.length).toBeGreaterThan(0)
    for (const field of fields) expect(findDetailField(field)).toBeDefined()
  })

  test.each(Object.entries(OUTPUTS))('%s has its place', (_, output) => {
    if ('evidence' in output) {
      expect(codesOf('evidence_kind')).toContain(output.evidence)
      expect(channelForm(output.of).evidence).toContain(output.evidence)
    } else if ('quantities' in output) {
      expect(codesOf('quantity_kind')).toEqual(expect.arrayContaining([...output.quantities]))
      const counted = output.of === null ? undefined : channelForm(output.of).quantities
      for (const kind of counted ? output.quantities : []) {
        expect(counted?.map((one) => one.kind)).toContain(kind)
      }
    } else {
      const { response } = plansContract[output.operation as 'getActivity']
      expect(Object.keys(response.shape)).toContain(output.field)
    }
  })
})

/** Kept beside the project while it is built: every row of the field's list has its line above. */
const list = join(projectFolder, '..', 'shared', 'domain', 'requirements.csv')
if (existsSync(list)) {
  test('none of the list is missing', async () => {
    const { rows } = await readSeparated(readFileSync(list, 'utf8'))
    const ids = rows.map(([id]) => String(id)).filter((id) => /^[CE]\d{2}$/.test(id))
    // What a task of a plan is to bring forth is written in the plan, not with the activity.
    expect(ids.filter((id) => id !== 'E19').toSorted()).toEqual(
      [...Object.keys(CHANNELS), ...Object.keys(OUTPUTS)].toSorted(),
    )
  })
}

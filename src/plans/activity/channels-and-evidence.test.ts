import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSeparated } from '../../documents/index.ts'
import { type CatalogueName, catalogueOf } from '../../law/index.ts'
import { projectFolder } from '../../platform/project.ts'
import { plansContract } from '../contract.ts'
import { channelForm, hasOwnForm } from './channel-form.ts'
import { findDetailField } from './detail-field.ts'

/** Where each channel, form, evidence and output of the field stands in the product. */
const PLACES: Record<string, string> = {
  C01: 'channel: portal_column',
  C02: 'channel: series',
  C03: 'channel: portal_news',
  C04: 'channel: reportage',
  C05: 'channel: video_clip',
  C06: 'channel: broadcast',
  C07: 'channel: tv_radio',
  C08: 'channel: press',
  C09: 'channel: flyer',
  C10: 'channel: panel',
  C11: 'channel: poster',
  C12: 'channel: banner',
  C13: 'channel: slogan',
  C14: 'channel: handbook',
  C15: 'channel: leaflet',
  C16: 'channel: print_material',
  C17: 'channel: guidance_material',
  C18: 'channel: conference',
  C19: 'channel: workshop',
  C20: 'channel: training',
  C21: 'channel: online_exchange',
  C22: 'channel: internal_meeting',
  C23: 'record: hostId, within',
  C24: 'channel: contest',
  C25: 'channel: dialogue',
  C26: 'channel: round_table',
  C27: 'channel: online_qa',
  C28: 'channel: study_tour',
  C29: 'channel: cultural_event',
  C30: 'channel: drive',
  C31: 'channel: event',
  C32: 'channel: social_network',
  C33: 'channel: public_posting',
  C34: 'channel: direct_guidance',
  C35: 'channel: procedure_guide',
  C36: 'channel: internal_notice',
  C37: 'channel: mass_media',
  C38: 'channel: other',
  E01: 'evidence of portal_column: link',
  E02: 'quantity of legal_education: sessions',
  E03: 'quantity of internal_meeting: people_informed',
  E04: 'quantity of portal_news: articles',
  E05: 'evidence of press: press_clipping',
  E06: 'evidence of video_clip: video_clip',
  E07: 'evidence of reportage: reportage',
  // Read off the public service portal; no channel's own.
  E08: 'record of portal_news: visits, submissions',
  E09: 'answer: target',
  E10: 'evidence of training: summons',
  E11: 'evidence of training: training_content',
  E12: 'record: happenedOn, details',
  E13: 'quantity of training: attendees',
  E14: 'evidence of training: training_material',
  E15: 'evidence of cultural_event: video_recording',
  E16: 'evidence of training: photo',
  E17: 'evidence of training: attendance_list',
  E18: 'evidence of portal_news: portal_news',
}

function some(names: readonly string[], known: Iterable<string>, place: string): string[] {
  const all = new Set(known)
  return names.every((name) => all.has(name)) ? [place] : []
}

const codesOf = (name: CatalogueName) => catalogueOf(name).map(({ code }) => code)

/** All that the product has. */
function standing(): string[] {
  const typed = Object.keys(plansContract.recordActivity.body.shape)
  const told = Object.keys(plansContract.getOccurrence.response.shape)
  return [
    some(['hostId', 'within'], typed, 'record: hostId, within'),
    some(['happenedOn', 'details'], typed, 'record: happenedOn, details'),
    some(
      ['visits', 'submissions'],
      channelForm('portal_news').quantities.map(({ kind }) => kind),
      'record of portal_news: visits, submissions',
    ),
    some(['target'], told, 'answer: target'),
    codesOf('channel_kind').flatMap(placesOf),
  ].flat()
}

function placesOf(channel: string): string[] {
  const { fields, evidence, quantities } = channelForm(channel)
  const isWhole = hasOwnForm(channel) && fields.every((field) => findDetailField(field))
  const counted = quantities.filter(({ method }) => codesOf('count_method').includes(method))
  return [
    isWhole ? [`channel: ${channel}`] : [],
    evidence.flatMap((kind) =>
      some([kind], codesOf('evidence_kind'), `evidence of ${channel}: ${kind}`),
    ),
    counted.flatMap(({ kind }) =>
      some([kind], codesOf('quantity_kind'), `quantity of ${channel}: ${kind}`),
    ),
  ].flat()
}

test.each(Object.entries(PLACES))('%s is %s', (_, place) => {
  expect(standing()).toContain(place)
})

/** Kept beside the project while it is built: every row of the field's list has its line above. */
const list = join(projectFolder, '..', 'shared', 'domain', 'requirements.csv')
test.each(existsSync(list) ? [list] : [])('none of the list is missing', async (file) => {
  const { rows } = await readSeparated(readFileSync(file, 'utf8'))
  const ids = rows.map(([id]) => String(id)).filter((id) => /^[CE]\d{2}$/.test(id))
  // What a task of a plan is to bring forth is written in the plan, not with the activity.
  expect(ids.filter((id) => id !== 'E19').toSorted()).toEqual(Object.keys(PLACES).toSorted())
})

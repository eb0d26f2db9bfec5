import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entriesNamedIn, entriesOn, findEntry, foldWord, readEntries } from './catalogue-entry.ts'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { broughtCatalogues as catalogues, catalogueNames, labelOf } from './catalogues.ts'
import { channelKinds, legalChannelTypes } from './channel-kinds.ts'

const codesOf = (entries: readonly CatalogueEntry[]) => entries.map((entry) => entry.code)

describe.each(catalogueNames)('%s', (name) => {
  const entries: readonly CatalogueEntry[] = catalogues[name]

  test('has unique codes and labels, "Khác" last, and successors that exist when it ends', () => {
    expect(new Set(codesOf(entries)).size).toBe(entries.length)
    expect(new Set(entries.map((entry) => entry.label)).size).toBe(entries.length)
    expect(entries.every((entry) => /^[a-z][a-z0-9_]*$/.test(entry.code))).toBe(true)
    expect(entries.every((entry) => entry.label !== '' && entry.labelEn !== '')).toBe(true)
    const last = [...entries].sort((a, b) => a.order - b.order).at(-1)
    expect(last).toMatchObject({ code: 'other', label: 'Khác', validTo: null })
    for (const entry of entries.filter((entry) => entry.successor !== null)) {
      const successor = findEntry(entries, entry.successor ?? '')
      expect(entriesOn(entries, entry.validTo ?? '')).toContain(successor)
    }
  })

  test('no two entries claim the same word', () => {
    const words = entries.flatMap((entry) => Array.from(new Set(entry.words.map(foldWord))))
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

test('every legal type of Decree 49/2024 has a channel, and no other number occurs', () => {
  const used = new Set(channelKinds.flatMap((kind) => kind.legalType ?? []))
  expect([...used].sort((a, b) => a - b)).toEqual(legalChannelTypes.map(({ type }) => type))
})

test('what may be chosen follows the date', () => {
  expect(themesOn('2022-08-14')).toContain('service_level_3_4')
  expect(themesOn('2022-08-15')).not.toContain('service_level_3_4')
  expect(themesOn('2022-08-15')).toContain('full_online_service')
})

test('a row may be bounded in time', () => {
  const row = 'a | Cũ [2020-01-01..2025-07-01>b] | Old | x, y | 4'
  const [entry] = readEntries(row, (entry, extras) => Object.assign(entry, { extras }))
  expect(entry).toEqual({
    code: 'a',
    label: 'Cũ',
    labelEn: 'Old',
    words: ['x', 'y'],
    validFrom: '2020-01-01',
    validTo: '2025-07-01',
    successor: 'b',
    order: 10,
    extras: ['4'],
  })
})

test('plans name channels in many spellings', () => {
  expect(channelsIn('Treo Băng rôn, PA NÔ; tọa đàm (hoặc toạ đàm)')).toEqual([
    'banner',
    'panel',
    'round_table',
  ])
  expect(channelsIn('Phát thanh – truyền hình tỉnh')).toEqual(['tv_radio'])
  expect(channelsIn('đăng thông báo, báo cáo')).toEqual([])
  expect(labelOf('channel_kind', 'banner')).toBe('Băng rôn')
  expect(labelOf('channel_kind', 'nothing')).toBe('nothing')
})

const shared = join(import.meta.dirname, '../../../../shared')

describe.each(existsSync(shared) ? [shared] : [])('the five plans', (folder) => {
  test('every channel, theme, evidence and audience they name is in a catalogue', () => {
    const text = readFileSync(join(folder, 'domain/requirements.csv'), 'utf8')
    const rows = text.split('\n').map((line) => /^([A-Z]\d\d),[^,]*,("[^"]*"|[^,]*)/.exec(line))
    expect(rows.filter(Boolean).length).toBeGreaterThan(300)
    const unnamed = (ids: RegExp, entries: readonly CatalogueEntry[]) =>
      rows
        .filter((row) => ids.test(row?.[1] ?? ''))
        .map((row) => row?.[2] ?? '')
        .filter((item) => entriesNamedIn(entries, item).length === 0)
    expect(unnamed(/^C/, channelKinds)).toEqual([])
    expect(unnamed(/^K/, [...catalogues.theme, ...catalogues.sector])).toEqual([])
    expect(unnamed(/^A(49|5[0-3])/, catalogues.audience)).toEqual([])
    // L12 to L15 are documents of one province or commune: they stand in its register, not in a catalogue.
    expect(unnamed(/^(K2[789]|K5[01]|L1[0167])/, catalogues.programme)).toEqual([])
    const outputs = [...catalogues.evidence_kind, ...catalogues.quantity_kind]
    // E19 is the plan's own list of expected outputs, not a kind.
    expect(unnamed(/^E(0\d|1[0-8])/, outputs)).toEqual([])
  })

  test('each plan names at least five channels', () => {
    const plans = readdirSync(join(folder, 'seeds')).filter((file) => file.endsWith('.txt'))
    const counts = plans.map(
      (file) => channelsIn(readFileSync(join(folder, 'seeds', file), 'utf8')).length,
    )
    expect(plans.length).toBe(5)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
  })
})

function channelsIn(text: string): string[] {
  return codesOf(entriesNamedIn(channelKinds, text))
}

function themesOn(date: string): string[] {
  return codesOf(entriesOn(catalogues.theme, date))
}

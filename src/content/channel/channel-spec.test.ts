import { expect, test } from 'vitest'
import { catalogueOf, findEntry } from '../../law/index.ts'
import { channelSpecs, contentContract } from '../index.ts'
import { itemKinds, kindOf } from '../item/item-kind.ts'
import { channelCodes, specOf } from './channel-spec.ts'

test('every way out is told once and becomes an activity of a kind that law knows', () => {
  expect(channelSpecs.map(({ code }) => code)).toEqual(channelCodes)
  for (const { channelKind, code } of channelSpecs) {
    expect(findEntry(catalogueOf('channel_kind'), channelKind), code).toBeDefined()
  }
})

test('kinds of items name ways that exist, proposed ones first, and facts once', () => {
  for (const { code } of itemKinds) {
    const { channels, proposed, facts } = kindOf(code)
    expect(new Set(channels.map(specOf)).size, code).toBe(channels.length)
    expect(proposed).toBeLessThanOrEqual(channels.length)
    expect(new Set(facts.map((fact) => fact.code)).size).toBe(facts.length)
  }
  expect(kindOf('critical').needsHead).toBe(true)
})

test('every answer of the contract is described', () => {
  for (const [name, operation] of Object.entries(contentContract)) {
    expect('response' in operation || 'download' in operation, name).toBe(true)
  }
})

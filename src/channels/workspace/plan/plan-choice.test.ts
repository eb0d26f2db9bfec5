import { expect, test } from 'vitest'
import { meantChoices } from './plan-choice.ts'

const channels: Parameters<typeof meantChoices>[0] = [
  { id: 'portal', code: 'portal', settings: {} },
  { id: 'loa', code: 'loudspeaker', settings: { targets: ['Cụm chợ', 'Cụm thôn Hạ'] } },
  { id: 'fb', code: 'facebook', settings: {} },
]
const asWritten = { text: null }

test('the first time, what a text was written for is chosen, at all its places', () => {
  expect(meantChoices(channels, { portal: asWritten, loudspeaker: asWritten }, [])).toEqual({
    portal: { targets: [], when: null },
    loa: { targets: ['Cụm chợ', 'Cụm thôn Hạ'], when: null },
  })
})

test('what went out once is chosen by hand from then on', () => {
  const gone = { channelId: 'portal', target: '', state: 'confirmed', itemNumber: 1 } as const
  expect(meantChoices(channels, { portal: asWritten }, [gone])).toEqual({})
})

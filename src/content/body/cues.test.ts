import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cuesAsTyped, cuesAsVtt, readCues } from './cues.ts'

const said = [
  { from: 1000, to: 3500, text: 'Xin chào bà con' },
  { from: 3500, to: 8000, text: 'Hôm nay xã trả kết quả\ntại nhà' },
]

test('a file of either kind says the same', () => {
  const vtt = `\uFEFFWEBVTT - Kênh xã\n\nNOTE do đài làm\ncòn nữa\n\nSTYLE\n::cue{color:red}\n\n1\n00:01.000 --> 00:03.500 align:start position:0%\n<v Lan>Xin chào bà con\n\n00:00:03.500 --> 00:00:08.000\nHôm nay xã trả kết quả\n<i>tại nhà</i>\n`
  const srt =
    '1\r\n00:00:01,000 --> 00:00:03,500\r\nXin chào bà con\r\n\r\n2\r\n00:00:03,500 --> 00:00:08,000\r\n{\\an8}Hôm nay xã trả kết quả\r\ntại nhà\r\n'
  expect(readCues(vtt)).toEqual({ cues: said, faults: [] })
  expect(readCues(srt)).toEqual({ cues: said, faults: [] })
})

test('by hand a time and the words are enough; what has no time is pointed out', () => {
  expect(readCues('0:01 Xin chào\n0:04,5 Mời bà con\nđến nhà văn hóa\n1:02:03 Hết')).toEqual({
    cues: [
      { from: 1000, to: 4500, text: 'Xin chào' },
      { from: 4500, to: 10_500, text: 'Mời bà con\nđến nhà văn hóa' },
      { from: 3_723_000, to: 3_729_000, text: 'Hết' },
    ],
    faults: [],
  })
  expect(readCues('Xin chào bà con\n0:05 Hai')).toMatchObject({
    cues: [{ from: 5000, text: 'Hai' }],
    faults: [{ line: 1, text: 'Xin chào bà con' }],
  })
  expect(readCues('Ngày 20/11: họp lúc 8 giờ').cues).toEqual([])
})

test('what is written down is read back the same, as typed and as a file', () => {
  const words = fc.stringMatching(/^[a-zA-ZàáđêưÂ& <>]{1,40}$/).map((text) => `a${text.trim()}b`)
  const cue = fc.record({ gap: fc.nat(5000), stays: fc.integer({ min: 1, max: 9000 }), words })
  fc.assert(
    fc.property(fc.array(cue, { minLength: 1, maxLength: 9 }), (each) => {
      let at = 0
      const cues = each.map((one) => {
        const from = at + one.gap
        at = from + one.stays
        return { from, to: at, text: one.words.replaceAll(/[<>]/g, '') }
      })
      expect(readCues(cuesAsVtt(cues)).cues).toEqual(cues)
      expect(readCues(cuesAsTyped(cues)).cues).toEqual(cues)
    }),
  )
})

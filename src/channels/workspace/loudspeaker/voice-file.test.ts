import { expect, test } from 'vitest'
import { measureLoudness } from '../../loudspeaker/loudness.ts'
import { readWav } from '../../loudspeaker/wav.ts'
import { VOICE_RATE, wavBytes } from './voice-file.ts'

test('what was recorded here is read and measured by the server as it was heard; too loud is cut, not turned over', () => {
  const heard = Float32Array.from({ length: VOICE_RATE }, (_, at) =>
    Math.fround(0.5 * Math.sin((at * 2 * Math.PI * 997) / VOICE_RATE)),
  )
  const wav = readWav(new Uint8Array(wavBytes(heard, VOICE_RATE)))
  expect(wav?.rate).toBe(VOICE_RATE)
  expect(wav?.channels).toHaveLength(1)
  const read = wav?.channels[0] ?? new Float32Array()
  expect(read).toHaveLength(heard.length)
  expect(Math.max(...read.map((sample, at) => Math.abs(sample - (heard[at] ?? 9))))).toBeLessThan(
    1e-4,
  )
  const loudness = wav && measureLoudness(wav.channels, wav.rate)
  expect(loudness?.seconds).toBe(1)
  expect(loudness?.loudness).toBeCloseTo(-9.03, 1)
  const loud = readWav(new Uint8Array(wavBytes(Float32Array.of(1.7, -1.7), VOICE_RATE)))
  expect([...(loud?.channels[0] ?? [])].map(Math.round)).toEqual([1, -1])
})

import { expect, test } from 'vitest'
import { measureLoudness } from './loudness.ts'

function sine(level: number, { rate = 48_000, frequency = 997, seconds = 4 } = {}) {
  return Float32Array.from(
    { length: rate * seconds },
    (_, at) => Math.sin((2 * Math.PI * frequency * at) / rate) * level,
  )
}

test('a tone of 997 Hz at full scale in one channel is −3.01 LUFS, as the standard says, at every usual rate', () => {
  for (const rate of [16_000, 44_100, 48_000]) {
    const { loudness, peak, seconds } = measureLoudness([sine(1, { rate })], rate)
    expect(loudness, String(rate)).toBeCloseTo(-3.01, 1)
    expect(peak).toBeCloseTo(0, 1)
    expect(seconds).toBe(4)
  }
})

test('half the level is 6 dB less, two channels 3 dB more; silence does not count', () => {
  const one = measureLoudness([sine(0.5)], 48_000).loudness ?? 0
  expect(one).toBeCloseTo(-9.03, 1)
  expect(measureLoudness([sine(0.5), sine(0.5)], 48_000).loudness).toBeCloseTo(one + 3.01, 1)
  const speech = new Float32Array(48_000 * 12)
  speech.set(sine(0.5))
  expect(measureLoudness([speech], 48_000).loudness ?? 0).toBeGreaterThan(one - 0.5)
  expect(measureLoudness([new Float32Array(48_000)], 48_000).loudness).toBeNull()
})

/** Of a recording: how long, how loud as people hear it (LUFS, ITU-R BS.1770-4), the highest sample (dB of full scale). */
export interface Loudness {
  seconds: number
  loudness: number | null
  peak: number
}

export type LoudnessVerdict = 'good' | 'quiet' | 'loud' | 'clipped'

/** Speech between these is heard well; above −1 dB of full scale the amplifier of a loudspeaker distorts. */
const QUIET_LUFS = -28
const LOUD_LUFS = -12
const CLIPPED_DB = -1

export function judgeLoudness({
  loudness,
  peak,
}: Pick<Loudness, 'loudness' | 'peak'>): LoudnessVerdict {
  if (peak > CLIPPED_DB) return 'clipped'
  if (loudness === null || loudness < QUIET_LUFS) return 'quiet'
  return loudness > LOUD_LUFS ? 'loud' : 'good'
}

const BLOCK_SECONDS = 0.4
const STEP_SECONDS = 0.1

/** `channels` of samples between −1 and 1. */
export function measureLoudness(channels: readonly Float32Array[], rate: number): Loudness {
  const length = channels[0]?.length ?? 0
  let highest = 0
  for (const samples of channels)
    for (const one of samples) highest = Math.max(highest, Math.abs(one))
  const weighted = channels.map((samples) => weighted2(weighted1(samples, rate), rate))
  const blocks = blocksOf(weighted, length, rate)
  return { seconds: length / rate, loudness: gated(blocks), peak: decibels(highest ** 2) }
}

/** The mean square of each overlapping block, all channels together. */
function blocksOf(channels: readonly Float32Array[], length: number, rate: number): number[] {
  const [size, step] = [Math.round(BLOCK_SECONDS * rate), Math.round(STEP_SECONDS * rate)]
  const found: number[] = []
  for (let from = 0; from + size <= length; from += step) {
    let sum = 0
    for (const samples of channels) {
      for (let at = from; at < from + size; at += 1) sum += (samples[at] ?? 0) ** 2
    }
    found.push(sum / size)
  }
  return found
}

/** Silence and pauses do not count: first what is below −70 LUFS, then what is 10 below the rest. */
function gated(blocks: readonly number[]): number | null {
  const heard = blocks.filter((block) => loudnessOf(block) > -70)
  if (heard.length === 0) return null
  const limit = loudnessOf(mean(heard)) - 10
  return loudnessOf(mean(heard.filter((block) => loudnessOf(block) > limit)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function loudnessOf(meanSquare: number): number {
  return decibels(meanSquare) - 0.691
}

function decibels(square: number): number {
  return square <= 0 ? -100 : 10 * Math.log10(square)
}

/** The head: a shelf above 1.7 kHz. The analogue prototype of the standard, for any rate. */
function weighted1(samples: Float32Array, rate: number): Float32Array {
  const [frequency, gain, q] = [1681.974450955533, 3.999843853973347, 0.7071752369554196]
  const k = Math.tan((Math.PI * frequency) / rate)
  const high = 10 ** (gain / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return filtered(samples, {
    b: [
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  })
}

/** What is too low to be heard. */
function weighted2(samples: Float32Array, rate: number): Float32Array {
  const [frequency, q] = [38.13547087602444, 0.5003270373238773]
  const k = Math.tan((Math.PI * frequency) / rate)
  const a0 = 1 + k / q + k * k
  return filtered(samples, { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] })
}

interface Biquad {
  b: readonly [number, number, number]
  a: readonly [number, number]
}

function filtered(samples: Float32Array, { b, a }: Biquad): Float32Array {
  const out = new Float32Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (const [at, x] of samples.entries()) {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
    ;[x2, x1, y2, y1] = [x1, x, y1, y]
    out[at] = y
  }
  return out
}

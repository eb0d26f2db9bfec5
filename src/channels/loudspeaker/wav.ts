/** Samples of a WAV file, each channel by itself, between −1 and 1. */
export interface Wav {
  rate: number
  channels: Float32Array[]
}

const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xff_fe

/** Null for anything that is no WAV of whole numbers (8 to 32 bits) or of floats. */
export function readWav(bytes: Uint8Array): Wav | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 44 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return null
  let format: Format | null = null
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    if (tag(at) === 'fmt ' && size >= 16 && start + size <= bytes.length) {
      format = formatOf(view, start, size)
    }
    if (tag(at) === 'data') {
      // A recorder that was cut off leaves the size of its data unwritten.
      return format && samplesOf(view, start, Math.min(start + size, bytes.length), format)
    }
    at = start + size + (size % 2)
  }
  return null
}

interface Format {
  kind: number
  channels: number
  rate: number
  bits: number
}

function formatOf(view: DataView, at: number, size: number): Format | null {
  const plain = view.getUint16(at, true)
  const kind = plain === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : plain
  const channels = view.getUint16(at + 2, true)
  const rate = view.getUint32(at + 4, true)
  const bits = view.getUint16(at + 14, true)
  const isKnown =
    (kind === PCM && [8, 16, 24, 32].includes(bits)) || (kind === FLOAT && bits === 32)
  const isUsual = channels >= 1 && channels <= 2 && rate >= 8000 && rate <= 192_000
  return isKnown && isUsual ? { kind, channels, rate, bits } : null
}

function samplesOf(view: DataView, from: number, to: number, format: Format): Wav | null {
  const wide = format.bits / 8
  const frames = Math.floor((to - from) / (wide * format.channels))
  if (frames === 0) return null
  const channels = Array.from({ length: format.channels }, () => new Float32Array(frames))
  const sample = sampleReader(view, format)
  for (let frame = 0; frame < frames; frame += 1) {
    for (const [place, samples] of channels.entries()) {
      samples[frame] = sample(from + (frame * format.channels + place) * wide)
    }
  }
  return { rate: format.rate, channels }
}

function sampleReader(view: DataView, { kind, bits }: Format): (at: number) => number {
  if (kind === FLOAT) return (at) => view.getFloat32(at, true)
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768
  if (bits === 32) return (at) => view.getInt32(at, true) / 2_147_483_648
  return (at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65_536) / 8_388_608
}

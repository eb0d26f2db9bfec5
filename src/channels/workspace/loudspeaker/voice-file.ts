/** Wide enough for a voice over horns; ten minutes stay below what one file may weigh. */
export const VOICE_RATE = 16_000

/** What a browser recorded, in whatever form, as the WAV whose loudness the server measures. */
export async function voiceFile(recorded: Blob, name: string): Promise<File> {
  const reader = new OfflineAudioContext(1, 1, VOICE_RATE)
  const sound = await reader.decodeAudioData(await recorded.arrayBuffer())
  return new File([wavBytes(sound.getChannelData(0), sound.sampleRate)], name, {
    type: 'audio/wav',
  })
}

/** One channel of whole numbers of 16 bits. */
export function wavBytes(samples: Float32Array, rate: number): ArrayBuffer {
  const bytes = new ArrayBuffer(HEAD + samples.length * 2)
  const view = new DataView(bytes)
  const tag = (at: number, letters: string) => {
    for (let place = 0; place < letters.length; place += 1) {
      view.setUint8(at + place, letters.charCodeAt(place))
    }
  }
  tag(0, 'RIFF')
  view.setUint32(4, bytes.byteLength - 8, true)
  tag(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  tag(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [place, sample] of samples.entries()) {
    const kept = Math.max(-1, Math.min(1, sample))
    view.setInt16(HEAD + place * 2, Math.round(kept * 32_767), true)
  }
  return bytes
}

const HEAD = 44
